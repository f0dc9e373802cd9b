-- How far the calls on us were looked at where everybody reads.
create table public_seen (
    platform text not null primary key,
    call     text not null -- the platform's name for a post
);

-- What is answered there. The words are fixed before they are sent, so that sending them again after a crash is a repetition.
create table public_reply (
    platform     text   not null,
    call         text   not null,
    account      text   not null,
    conversation text   not null,
    words        text   not null,
    fixed_at     bigint not null, -- milliseconds since 1970
    state        text   not null, -- waiting, sent, given-up
    primary key (platform, call),
    unique (platform, words)
);

create index public_reply_by_account on public_reply (platform, account, fixed_at);
create index public_reply_waiting on public_reply (platform, state, fixed_at);

-- Who wants no answers any more.
create table public_stop (
    platform text not null,
    account  text not null,
    primary key (platform, account)
);

-- What was paid for, by month: millionths of a dollar.
create table spending (
    platform text   not null,
    month    text   not null, -- 2026-11
    kind     text   not null,
    times    bigint not null,
    micros   bigint not null,
    primary key (platform, month, kind)
);

-- The posts of a thread, fixed before the first one is sent.
create table public_post (
    platform text    not null,
    thread   text    not null, -- the SHA-256 of its whole text
    part     integer not null, -- from nought
    words    text    not null,
    post     text    not null default '', -- the platform's name for it, once it has it
    sent     integer not null default 0,
    primary key (platform, thread, part)
);
