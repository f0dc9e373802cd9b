-- The language somebody wants drafts in; null for English.
alter table dialogue add column letters text;

-- What people say is wrong in the data. Nothing tells who said it.
create table wrong_data (
    day        bigint not null, -- days since 1970-01-01
    legislator text,            -- Bioguide id, where one was named
    words      text   not null
);
