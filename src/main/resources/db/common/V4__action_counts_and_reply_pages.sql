-- What people did with drafts: numbers only, nothing tells who.
create table action_count (
    campaign   text   not null,
    legislator text   not null, -- Bioguide id
    medium     text   not null,
    opened     bigint not null default 0,
    said_sent  bigint not null default 0,
    primary key (campaign, legislator, medium)
);

-- Pages that help to answer one public post of a legislator.
create table reply_page (
    code       text   not null primary key,
    campaign   text   not null,
    legislator text   not null, -- Bioguide id
    post       text   not null, -- the number of the post on X
    made_on    bigint not null  -- days since 1970-01-01
);
