-- Communities whose organizers want to know what their members did together.
create table community (
    platform  text not null,
    community text not null, -- the id of a server or workspace
    primary key (platform, community)
);

-- What each member did there: people can be counted, and forgotten. Nothing stands here of communities that are not above.
create table community_act (
    platform   text   not null,
    community  text   not null,
    account    text   not null,
    campaign   text   not null,
    legislator text   not null, -- Bioguide id
    opened     bigint not null default 0,
    said_sent  bigint not null default 0,
    primary key (platform, community, account, campaign, legislator)
);

create index community_act_by_account on community_act (platform, account);
