-- When the posts of a thread were fixed, so that they can be forgotten in time. Those of before are new once more.
alter table public_post add column fixed_at bigint not null default 0; -- milliseconds since 1970
update public_post set fixed_at = coalesce((select max(settled_at) from delivery where delivery.platform = public_post.platform), 0);

-- What the numbers of those who want no answers any more are mixed with before they are kept.
create table public_salt (
    platform text not null primary key,
    salt     text not null
);
