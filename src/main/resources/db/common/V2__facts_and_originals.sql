-- What each source said when it was last read well, in the project's own schema.
create table fact_part (
    name    text not null primary key, -- members, zips, bill:118-s-681 ...
    content blob not null              -- JSON, gzipped
);

-- The files that the facts were read from, as they came.
create table original (
    name          text   not null primary key,
    sha256        text   not null, -- of the file, not of its gzipped form
    as_of         bigint not null, -- milliseconds since 1970-01-01
    fetched_at    bigint not null,
    etag          text,
    last_modified text,
    content       blob   not null  -- gzipped
);
