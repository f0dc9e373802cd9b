-- Messages that tell an organizer how far an update has come. Each is changed in place until there is nothing more to tell.
create table progress_message (
    broadcast bigint not null,
    platform  text   not null,
    account   text   not null,
    message   text,            -- the platform's own name for it, once it was taken
    shown     text   not null, -- a digest of what it says
    due       bigint not null, -- when it is looked at next; milliseconds since 1970
    primary key (broadcast, platform, account)
);
create index progress_message_due on progress_message (due);

-- The facts of the last whole sync, in the form of fact_part: what is different from them is news.
create table told_fact_part (
    name    text not null primary key,
    content blob not null
);
