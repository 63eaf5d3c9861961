-- A closed election goes back to the count by a decision and by two persons.
create table committee.reopening (
    election text not null references committee.election,
    number integer not null check (number > 0),
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    document_id uuid references committee.document,
    reason text not null,
    proposed_by text not null,
    proposed_at timestamptz not null,
    confirmed_by text check (confirmed_by <> proposed_by),
    confirmed_at timestamptz,
    primary key (election, number),
    check ((confirmed_by is null) = (confirmed_at is null))
);
comment on table committee.reopening is 'Reopenings proposed and confirmed; only the newest of an election can be confirmed, and only by somebody else. Lock the election first.';
grant select, insert, update on committee.reopening to ${application};
