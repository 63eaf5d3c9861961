-- A publication or one order ends the mandates of very many bodies; they end some at a time, and what was reached stays known.
create table committee.mandate_ending (
    ending uuid primary key default uuidv7(),
    election text not null references committee.election,
    kind text,
    level text,
    area text not null,
    ballot_type text,
    publication integer,
    ended_at timestamptz,
    day date not null,
    decision_number text,
    decision_date date,
    decision_issuer text,
    decision_signer text,
    document uuid,
    actor text,
    role text,
    request text,
    known_at timestamptz not null,
    expected integer not null check (expected >= 0),
    dissolved integer not null default 0 check (dissolved >= 0),
    reached text not null default '',
    finished_at timestamptz,
    check ((publication is null) = (ballot_type is null)),
    check ((publication is null) = (ended_at is null)),
    check ((publication is null) <> (decision_number is null)),
    check ((decision_number is null) = (actor is null))
);
comment on table committee.mandate_ending is 'What ends the mandates of many bodies at once: the publication of results (Art 20, 28) or an order. reached is the last body, by code, that was looked at.';
create index mandate_ending_unfinished on committee.mandate_ending (ending) where finished_at is null;
create index mandate_ending_election on committee.mandate_ending (election, ending);

grant select, insert on committee.mandate_ending to ${application};
grant update (dissolved, reached, finished_at) on committee.mandate_ending to ${application};
