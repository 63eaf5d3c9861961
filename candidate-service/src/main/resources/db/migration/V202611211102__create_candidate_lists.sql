-- The official lists of candidates in ballot order, now and at every version before.
create schema candidate;
grant usage on schema candidate to ${application};

create table candidate.official_list (
    election text not null,
    constituency text not null,
    version bigint not null check (version > 0),
    seats integer not null check (seats > 0),
    candidates integer not null check (candidates > seats),
    fingerprint text not null,
    published_at timestamptz not null,
    primary key (election, constituency)
);
comment on table candidate.official_list is 'The version of each constituency''s list that is on the ballot; there are always more candidates than seats.';

create table candidate.official_list_version (
    election text not null,
    constituency text not null,
    version bigint not null check (version > 0),
    seats integer not null,
    candidates integer not null,
    reason text,
    actor text not null,
    role text not null,
    published_at timestamptz not null,
    primary key (election, constituency, version)
);
comment on table candidate.official_list_version is 'Every version of every list, who published it and why; append only.';

create table candidate.listed_candidate (
    election text not null,
    constituency text not null,
    version bigint not null,
    place integer not null check (place > 0),
    candidate text not null,
    full_name text not null,
    -- Vietnamese names end in the given name, by which people are sorted.
    given_name text collate "vi-x-icu" generated always as (substring(full_name from '[^ ]+$')) stored,
    family_name text collate "vi-x-icu"
        generated always as (coalesce(substring(full_name from '^([^ ]+) '), '')) stored,
    middle_name text collate "vi-x-icu" generated always as (coalesce(substring(full_name from ' (.*) '), '')) stored,
    search_key text not null,
    birth_date date not null,
    gender text not null check (gender in ('MALE', 'FEMALE')),
    ethnicity text not null,
    religion text not null,
    party_member boolean not null,
    education text not null,
    occupation text not null,
    workplace text not null,
    residence text not null,
    primary key (election, constituency, version, place),
    unique (election, candidate, version)
);
comment on table candidate.listed_candidate is 'The candidates of every version of every list, in ballot order; append only.';

create table candidate.code (
    election text not null,
    candidate text not null,
    constituency text not null,
    primary key (election, candidate)
);
comment on table candidate.code is 'A code names one candidate of one constituency for good; nobody is moved once listed.';

grant select, insert, update on candidate.official_list to ${application};
grant select, insert on candidate.official_list_version, candidate.listed_candidate, candidate.code to ${application};
