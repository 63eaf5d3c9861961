create table committee.by_election (
    election text primary key references committee.election,
    earlier text not null references committee.election,
    term_ends date not null
);
comment on table committee.by_election is 'The election whose term a by-election completes (Art 89).';

create table committee.vacancy (
    election text not null references committee.by_election,
    constituency text not null,
    seats integer not null check (seats > 0),
    primary key (election, constituency)
);
comment on table committee.vacancy is 'The constituencies of a by-election, and how many deputies each is missing.';

grant select, insert on committee.by_election, committee.vacancy to ${application};
