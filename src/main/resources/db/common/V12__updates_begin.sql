-- When an update began to be told; until then nothing of it is sent and no page shows it.
alter table broadcast add column begun_at bigint;

-- What was approved before this keeps to the moments its messages are due.
update broadcast set begun_at = case when not_before > approved_at then not_before else approved_at end
where approved_at is not null;
