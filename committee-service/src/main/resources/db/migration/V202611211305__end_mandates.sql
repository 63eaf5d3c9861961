-- A polling team serves several elections at once, and its mandate ends with the publication of each (Art 20, 28).
create table committee.publication (
    election text not null,
    ballot_type text not null,
    scope text not null,
    number integer not null,
    published_at timestamptz not null,
    primary key (election, ballot_type, scope)
);
comment on table committee.publication is 'The first publication of the results of each body elected; corrections end nothing again.';

create table committee.ended_mandate (
    election text not null,
    body text not null,
    ballot_type text not null,
    ended_at timestamptz not null,
    publication integer not null,
    primary key (election, body, ballot_type),
    foreign key (election, body) references committee.body
);

grant select, insert on committee.publication, committee.ended_mandate to ${application};
revoke update, delete, truncate on committee.publication, committee.ended_mandate from ${application};
