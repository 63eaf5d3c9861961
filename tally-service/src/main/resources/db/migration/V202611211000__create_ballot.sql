-- What a polling team's minutes are checked against: the official lists and the voter rolls, kept from events.
create table candidate_list (
    election text not null,
    constituency text not null,
    ballot_type text not null,
    seats integer not null check (seats > 0),
    candidates text not null,
    codes text[] not null,
    version bigint not null,
    primary key (election, constituency)
);

create table voter_roll (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    listed bigint not null check (listed >= 0),
    primary key (election, polling_area, ballot_type)
);

grant select, insert, update, delete on candidate_list, voter_roll to ${application};
