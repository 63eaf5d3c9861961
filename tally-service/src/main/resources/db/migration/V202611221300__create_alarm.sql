-- What adding up again found to differ, from when it was first seen until it was no longer there.
create table alarm (
    id uuid primary key default uuidv7(),
    election text not null,
    subject text not null,
    ballot_type text not null,
    round text not null,
    kind text not null check (kind in ('FIGURES', 'VOTES', 'NOT_ADDED')),
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    resolved_at timestamptz,
    check (last_seen >= first_seen),
    check (resolved_at >= last_seen)
);
create unique index alarm_open on alarm (election, subject, ballot_type, round, kind) where resolved_at is null;
create index alarm_election on alarm (election, id);

grant select, insert, update on alarm to ${application};
revoke delete, truncate on alarm from ${application};
