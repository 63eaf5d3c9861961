-- Seals and badges: who holds each, and every handover with its minutes.
create table committee.seal (
    seal uuid primary key default uuidv7(),
    election text not null,
    kind text not null check (kind in ('COUNCIL_SEAL', 'COMMITTEE_SEAL', 'BOARD_SEAL', 'TEAM_SEAL', 'VOTED_STAMP', 'BADGE')),
    serial text not null,
    area text not null,
    path text[] not null,
    state text not null default 'REGISTERED' check (state in ('REGISTERED', 'ISSUED', 'RETURNED', 'LOST')),
    holder text,
    holder_path text[],
    version bigint not null default 1 check (version > 0),
    unique (election, kind, serial),
    check ((state = 'ISSUED') = (holder is not null)),
    check ((holder is null) = (holder_path is null))
);
create index seal_holder on committee.seal (election, holder);
create index seal_path on committee.seal using gin (path);
create index seal_holder_path on committee.seal using gin (holder_path);

create table committee.seal_movement (
    seal uuid not null references committee.seal,
    version bigint not null check (version > 0),
    step text not null check (step in ('REGISTER', 'ISSUE', 'HANDOVER', 'RETURN', 'LOSS', 'RECOVERY')),
    from_body text,
    to_body text,
    minutes_number text,
    minutes_date date,
    giver text,
    receiver text,
    note text,
    actor text not null,
    role text not null,
    at timestamptz not null,
    primary key (seal, version),
    check (step = 'REGISTER' or num_nulls(minutes_number, minutes_date, giver) = 0),
    check (step in ('REGISTER', 'LOSS') or receiver is not null)
);
comment on table committee.seal_movement is 'The custody of each seal from its registration on: who gave it to whom, by which minutes. Never changed.';

grant select, insert, update on committee.seal to ${application};
grant select, insert on committee.seal_movement to ${application};
