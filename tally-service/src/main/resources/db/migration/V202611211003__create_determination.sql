-- What election boards determined; never changed, a later one stands beside it with its own version.
create table determination (
    election text not null,
    constituency text not null,
    round text not null,
    version integer not null check (version > 0),
    tally_version bigint not null,
    outcome text not null,
    document text not null,
    actor text not null,
    at timestamptz not null,
    primary key (election, constituency, round, version)
);

grant select, insert on determination to ${application};
revoke update, delete, truncate on determination from ${application};
