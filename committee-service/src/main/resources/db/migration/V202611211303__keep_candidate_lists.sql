-- Who stands where, as the official lists say: a candidate sits on no board or team of his or her constituency (Art 27).
create table committee.listed_candidate (
    election text not null,
    constituency text not null,
    candidate text not null,
    ballot_type text not null,
    name text not null,
    name_key text not null,
    birth_date date not null,
    heard_on date not null,
    primary key (election, constituency, candidate)
);
create index listed_candidate_name on committee.listed_candidate (election, name_key);

grant select, insert, update, delete on committee.listed_candidate to ${application};
