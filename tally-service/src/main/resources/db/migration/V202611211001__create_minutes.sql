-- Minutes are append-only. The head row of a subject is its lock and says which version counts.
create table minutes (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    version integer not null check (version > 0),
    constituency text not null,
    list_version bigint not null,
    listed bigint not null,
    voted bigint not null,
    received bigint not null,
    issued bigint not null,
    collected bigint not null,
    valid bigint not null,
    invalid bigint not null,
    unused bigint not null,
    spoiled bigint not null,
    ballots_by_names text,
    votes text not null,
    explanations text not null,
    reason text,
    entered_by text not null,
    entered_as text not null,
    entered_at timestamptz not null,
    content_hash text not null,
    previous_hash text not null,
    hash text not null,
    primary key (election, polling_area, ballot_type, round, version),
    constraint m1 check (collected = valid + invalid),
    constraint m2 check (collected <= issued),
    constraint m3 check (voted <= listed),
    constraint m5 check (received = issued + unused + spoiled),
    constraint not_negative check (least(listed, voted, issued, valid, invalid, unused, spoiled) >= 0)
);

create table minutes_step (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    version integer not null,
    step text not null check (step in ('CONFIRMED', 'RETURNED')),
    actor text not null,
    reason text,
    at timestamptz not null,
    primary key (election, polling_area, ballot_type, round, version),
    foreign key (election, polling_area, ballot_type, round, version) references minutes
);

create table minutes_head (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    latest_version integer not null,
    state text not null check (state in ('SUBMITTED', 'ACCEPTED', 'RETURNED')),
    accepted_version integer,
    accepted_count bigint not null,
    primary key (election, polling_area, ballot_type, round),
    check (accepted_version <= latest_version),
    check ((accepted_version is null) = (accepted_count = 0))
);

grant select, insert on minutes, minutes_step to ${application};
-- Said out loud, whatever the default privileges of the database are.
revoke update, delete, truncate on minutes, minutes_step from ${application};
grant select, insert, update on minutes_head to ${application};
