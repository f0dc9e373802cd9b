-- What organizers tell: written, approved, told.
create table broadcast (
    id          bigint not null primary key,
    campaign    text   not null, -- slug
    bulletin    text   not null, -- JSON: what, to whom, when
    stage       text   not null,
    author      text   not null, -- platform:account
    proposed_at bigint not null, -- milliseconds since 1970
    not_before  bigint not null, -- 0 for at once
    approved_at bigint
);

-- One message for one recipient. What waits is due from a moment on; whoever takes it moves that moment ahead.
create table delivery (
    broadcast  bigint not null,
    number     bigint not null,
    kind       text   not null check (kind in ('person', 'room')),
    platform   text   not null,
    address    text   not null, -- an account, or a channel
    language   text,
    state      text,
    district   text,
    status     text   not null check (status in ('waiting', 'sent', 'refused', 'gone', 'left')),
    tries      int    not null default 0,
    slowed     int    not null default 0,
    due        bigint not null, -- milliseconds since 1970
    settled_at bigint,
    reason     text,
    message    text,            -- the platform's own name for it
    primary key (broadcast, number)
);
create unique index delivery_once on delivery (broadcast, platform, kind, address);
create index delivery_waiting on delivery (platform, due) where status = 'waiting';
create index delivery_recent on delivery (platform, address, settled_at) where status = 'sent';

-- Accounts and channels that are not there any more, or do not want us.
create table gone_destination (
    kind     text   not null,
    platform text   not null,
    address  text   not null,
    since    bigint not null,
    reason   text   not null,
    primary key (kind, platform, address)
);

-- Who did what with which update.
create table organizer_act (
    broadcast bigint not null,
    at        bigint not null,
    who       text   not null, -- platform:account
    what      text   not null,
    detail    text   not null
);
create index organizer_act_by_broadcast on organizer_act (broadcast, at);

-- Which subscribers said that they wrote to whom, for a while.
create table correspondence (
    platform   text   not null,
    account    text   not null,
    campaign   text   not null,
    legislator text   not null, -- Bioguide id
    day        bigint not null, -- days since 1970-01-01
    primary key (platform, account, campaign, legislator)
);
create index correspondence_by_campaign on correspondence (campaign, legislator);
