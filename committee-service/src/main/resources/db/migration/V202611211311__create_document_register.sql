-- The register of official documents. A registered document is never erased, and its number stays with it.
create table committee.document (
    document uuid primary key default uuidv7(),
    election text not null references committee.election,
    kind text not null,
    issuer text,
    authority text,
    authority_key text,
    number integer not null check (number > 0),
    symbol text not null check (symbol is nfc normalized),
    symbol_key text not null,
    issued_on date not null,
    issued_in integer not null generated always as (cast(extract(year from issued_on) as integer)) stored,
    signer text not null check (signer is nfc normalized),
    summary text not null check (summary is nfc normalized),
    level text not null,
    path text[] not null check (cardinality(path) > 0),
    place text not null generated always as (path[cardinality(path)]) stored,
    state text not null default 'REGISTERED' check (state in ('REGISTERED', 'CANCELLED')),
    reason text,
    registered_at timestamptz not null,
    version bigint not null check (version > 0),
    -- The same folding as Text.searchKey.
    search_key text not null generated always as (
        replace(regexp_replace(
            normalize(lower(symbol || ' ' || summary || ' ' || signer || ' ' || coalesce(authority, '')), NFD),
            '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    constraint document_issued_by_one check ((issuer is null) <> (authority is null)),
    constraint document_authority_has_key check ((authority is null) = (authority_key is null)),
    constraint document_cancelled_with_reason check ((state = 'CANCELLED') = (reason is not null))
);
comment on table committee.document is 'Official documents: issued by a body of the election (issuer), or come from an authority outside.';
create unique index document_number on committee.document (election, issuer, kind, issued_in, number)
    where issuer is not null;
-- Registered by mistake and cancelled, a document from outside may be registered again.
create unique index document_incoming on committee.document
    (election, place, authority_key, kind, issued_in, symbol_key)
    where authority is not null and state = 'REGISTERED';
create index document_listed on committee.document (election, document);
create index document_path on committee.document using gin (path);

create table committee.document_counter (
    election text not null references committee.election,
    issuer text not null,
    kind text not null,
    year integer not null,
    last integer not null check (last > 0),
    primary key (election, issuer, kind, year)
);
comment on table committee.document_counter is 'The last number given. Its row is locked until the document that has the number is committed, so no number is missing.';

create table committee.document_relation (
    document uuid not null references committee.document,
    kind text not null check (kind in ('BASED_ON', 'REPLACES', 'ANSWERS')),
    related uuid not null references committee.document,
    primary key (document, kind, related),
    check (document <> related)
);
comment on table committee.document_relation is 'What a document rests on, replaces or answers; no chain of them comes back to where it began. Earlier states are in the audit.';
create index document_relation_back on committee.document_relation (related);

-- Said out loud, whatever the default privileges of the database are.
revoke all on committee.document, committee.document_counter, committee.document_relation from ${application};
grant select, insert on committee.document to ${application};
grant update (number, symbol, symbol_key, issued_on, signer, summary, state, reason, version)
    on committee.document to ${application};
grant select, insert, update on committee.document_counter to ${application};
grant select, insert, delete on committee.document_relation to ${application};
