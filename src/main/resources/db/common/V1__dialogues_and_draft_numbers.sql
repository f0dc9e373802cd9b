-- What is remembered of a speaker between two messages.
create table dialogue (
    platform      text    not null,
    account       text    not null,
    language      text    not null,
    campaign      text,             -- slug; null for the default one
    home_state    text,             -- CA
    home_district text,             -- CA-11; null while only the state is known
    home_congress integer,          -- whose map the district belongs to
    question      text    not null, -- the possible answers, JSON: [["label", "words"], ...]
    shown_to      text    not null, -- Bioguide ids, in order, separated by spaces
    shown_medium  text    not null,
    last_word     bigint  not null, -- days since 1970-01-01
    primary key (platform, account),
    check ((home_state is null) = (home_congress is null)),
    check (home_district is null or home_state is not null)
);

create index dialogue_by_last_word on dialogue (last_word);

-- How far the numbers of drafts are given out.
create table draft_number (
    campaign   text   not null,
    legislator text   not null, -- Bioguide id
    medium     text   not null,
    next_free  bigint not null check (next_free >= 0),
    primary key (campaign, legislator, medium)
);
