-- Everything here is derived from baucu.minutes and baucu.polling-areas and can be dropped and rebuilt.
create table counted (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    path text not null,
    constituency text not null,
    minutes_version bigint not null,
    hash text not null,
    listed bigint not null,
    voted bigint not null,
    received bigint not null,
    issued bigint not null,
    collected bigint not null,
    valid bigint not null,
    invalid bigint not null,
    unused bigint not null,
    spoiled bigint not null,
    votes text not null,
    accepted_at timestamptz not null,
    version bigint not null,
    primary key (election, polling_area, ballot_type, round)
);
comment on table counted is 'The minutes that are in the tallies, with what each contributed.';
create index counted_constituency on counted (election, constituency);

create table placed (
    election text not null,
    polling_area text not null,
    path text not null,
    constituencies text not null,
    primary key (election, polling_area)
);
comment on table placed is 'Where each polling area is expected, as the tallies have it.';

create table tally (
    election text not null,
    ballot_type text not null,
    round text not null,
    subject text not null,
    minutes_in bigint not null check (minutes_in >= 0),
    minutes_expected bigint not null check (minutes_expected >= 0),
    listed bigint not null,
    voted bigint not null,
    received bigint not null,
    issued bigint not null,
    collected bigint not null,
    valid bigint not null,
    invalid bigint not null,
    unused bigint not null,
    spoiled bigint not null,
    as_of timestamptz,
    version bigint not null,
    primary key (election, ballot_type, round, subject)
);

create table tally_votes (
    election text not null,
    ballot_type text not null,
    round text not null,
    constituency text not null,
    candidate text not null,
    votes bigint not null,
    primary key (election, ballot_type, round, constituency, candidate)
);

grant select, insert, update, delete on counted, placed, tally, tally_votes to ${application};
