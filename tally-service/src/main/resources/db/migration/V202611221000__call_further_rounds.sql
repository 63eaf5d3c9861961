-- What bodies decided about a further round of a constituency, in order; never changed. A decision rests on a certified
-- determination: once that is sent back, nothing is decided. An annulment rests on none (0).
create table round_decision (
    election text not null,
    constituency text not null,
    number integer not null check (number > 0),
    determination_version integer not null check (determination_version >= 0),
    decision text not null check (decision in ('PROPOSED', 'CONSENTED', 'CALLED', 'DECLINED', 'ANNULLED')),
    round text not null check (round in ('ADDITIONAL', 'REPEAT')),
    trigger text not null check (trigger in ('SHORTAGE', 'TURNOUT', 'ANNULMENT')),
    document_number text not null,
    document_date date not null,
    reason text,
    voting_date date,
    polling_areas text[] not null,
    actor text not null,
    at timestamptz not null,
    primary key (election, constituency, number)
);

-- The further round of a constituency: at most one (Art 79 to 81 know no third).
create table further_round (
    election text not null,
    constituency text not null,
    ballot_type text not null,
    round text not null check (round in ('ADDITIONAL', 'REPEAT')),
    trigger text not null check (trigger in ('SHORTAGE', 'TURNOUT', 'ANNULMENT')),
    voting_date date not null,
    whole boolean not null,
    seats integer not null check (seats > 0),
    candidates text[] not null,
    version bigint not null check (version > 0),
    primary key (election, constituency),
    check ((round = 'ADDITIONAL') = (trigger = 'SHORTAGE')),
    check (whole or trigger = 'ANNULMENT')
);

-- Where the further round is voted in.
create table further_round_area (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    constituency text not null,
    round text not null,
    voting_date date not null,
    primary key (election, polling_area, ballot_type),
    foreign key (election, constituency) references further_round
);
create index further_round_area_constituency on further_round_area (election, constituency);

grant select, insert on round_decision, further_round_area to ${application};
revoke update, delete, truncate on round_decision, further_round_area from ${application};
grant select, insert, update on further_round to ${application};
revoke delete, truncate on further_round from ${application};
