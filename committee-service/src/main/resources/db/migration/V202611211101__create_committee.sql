-- What only this service knows of an election. Everything others hear lies in the schema organisation.
create schema committee;
grant usage on schema committee to ${application};

create table committee.election (
    election text primary key,
    name_en text
);
comment on table committee.election is 'What of an election no event carries.';

create table committee.moved_deadline (
    election text not null references committee.election,
    deadline text not null,
    moved_to date not null,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    primary key (election, deadline)
);
comment on table committee.moved_deadline is 'Deadlines that a document moved away from the date of the law (Art 98.3). Earlier moves are in the audit.';

create table committee.officer (
    election text not null,
    actor text not null,
    name text not null,
    version bigint not null check (version > 0),
    primary key (election, actor)
);
comment on table committee.officer is 'Who has duties in an election. The version counts the states of the duties; locking the row keeps them in order.';

grant select, insert, update on all tables in schema committee to ${application};

-- The same folding as Text.searchKey: "Sìn Hồ" is found as "sin ho". đ has no decomposition.
alter table organisation.area add column search_key text generated always as (
    replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
) stored;
