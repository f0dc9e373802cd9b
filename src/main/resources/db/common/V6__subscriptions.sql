-- Who wants to be told when something changes in a campaign.
create table subscription (
    kind     text not null check (kind in ('person', 'room')),
    platform text not null,
    address  text not null, -- an account, or a channel
    campaign text not null, -- slug
    primary key (kind, platform, address, campaign)
);

create index subscription_by_campaign on subscription (campaign);
