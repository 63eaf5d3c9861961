-- Elections, areas, constituencies, polling areas and duties: the original in committee-service, a copy kept from its events elsewhere.
create schema organisation;
grant usage on schema organisation to ${application};

create table organisation.election (
    election text primary key,
    kind text not null,
    regime text not null,
    name text not null,
    voting_day date not null,
    phase text not null,
    verification text not null,
    calendar text not null,
    version bigint not null
);

create table organisation.area (
    election text not null,
    area text not null,
    level text not null,
    kind text not null,
    name text not null collate "vi-x-icu",
    parent text,
    path text[] not null,
    version bigint not null,
    primary key (election, area)
);
create index area_parent on organisation.area (election, parent);

create table organisation.constituency (
    election text not null,
    constituency text not null,
    ballot_type text not null,
    council_area text not null,
    path text[] not null,
    number integer not null,
    seats integer not null check (seats > 0),
    covers text[] not null,
    version bigint not null,
    primary key (election, constituency)
);
create index constituency_council on organisation.constituency (election, council_area);

create table organisation.polling_area (
    election text not null,
    polling_area text not null,
    kind text not null,
    voting_date date not null,
    path text[] not null,
    area_path text not null,
    version bigint not null,
    primary key (election, polling_area)
);
create index polling_area_path on organisation.polling_area using gin (path);

create table organisation.polling_area_ballot (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    constituency text not null,
    primary key (election, polling_area, ballot_type)
);
create index polling_area_ballot_constituency on organisation.polling_area_ballot (election, constituency);

create table organisation.duty (
    actor text not null,
    election text not null,
    role text not null,
    scope text not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    primary key (actor, election, role, scope)
);

grant select, insert, update, delete on all tables in schema organisation to ${application};
