-- Which heads have changed since the log of minutes last looked, in the order of transactions and not of clocks.
alter table minutes_head add column changed_in xid8 not null default pg_current_xact_id();
create index minutes_head_changed on minutes_head (changed_in);

create function minutes_head_changes() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end
$$;
create trigger minutes_head_changes before update on minutes_head
    for each row execute function minutes_head_changes();

-- The log of minutes, a Merkle tree as in RFC 9162: leaves, the roots of its complete subtrees, and what was signed.
create table log_leaf (
    election text not null,
    position bigint not null check (position >= 0),
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    version integer not null check (version > 0),
    kind text not null check (kind in ('MINUTES', 'STANDING')),
    state text not null,
    counts integer,
    document text not null,
    hash bytea not null check (octet_length(hash) = 32),
    primary key (election, position)
);
create unique index log_leaf_minutes on log_leaf (election, polling_area, ballot_type, round, version)
    where kind = 'MINUTES';
create index log_leaf_subject on log_leaf (election, polling_area, ballot_type, round, position);

create table log_node (
    election text not null,
    level integer not null check (level > 0),
    position bigint not null check (position >= 0),
    hash bytea not null check (octet_length(hash) = 32),
    primary key (election, level, position)
);
comment on table log_node is 'The root of the leaves from position * 2^level up to the next position.';

create table log_checkpoint (
    election text not null,
    size bigint not null check (size > 0),
    root bytea not null check (octet_length(root) = 32),
    at timestamptz not null,
    key text not null,
    signature bytea not null,
    primary key (election, size)
);

grant select, insert on log_leaf, log_node, log_checkpoint to ${application};
revoke update, delete, truncate on log_leaf, log_node, log_checkpoint from ${application};
