-- What the import of areas, constituencies and polling areas may say besides what the events carry. A row is there only
-- where something was said.
create table committee.area_detail (
    election text not null,
    area text not null,
    external_code text,
    terrain text check (terrain in ('MOUNTAIN', 'ISLAND', 'SCATTERED')),
    population integer check (population >= 0),
    voters integer check (voters >= 0),
    council_seats integer check (council_seats > 0),
    assembly_seats integer check (assembly_seats > 0),
    primary key (election, area)
);
comment on column committee.area_detail.external_code is 'The code of the ministry.';
comment on column committee.area_detail.council_seats is 'How many deputies its council has, as decided.';
comment on column committee.area_detail.assembly_seats is 'How many National Assembly deputies the province elects, as decided.';

create table committee.hamlet (
    election text not null,
    hamlet text not null,
    commune text not null,
    kind text not null check (kind in ('VILLAGE', 'RESIDENTIAL_GROUP')),
    name text not null collate "vi-x-icu",
    search_key text generated always as (
        replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    external_code text,
    population integer check (population >= 0),
    voters integer check (voters >= 0),
    path text[] not null,
    version bigint not null check (version > 0),
    primary key (election, hamlet)
);
create index hamlet_commune on committee.hamlet (election, commune);
comment on table committee.hamlet is 'Thôn, tổ dân phố. The code of a part of a populous one ends with a letter.';

create table committee.constituency_detail (
    election text not null,
    constituency text not null,
    external_code text,
    hamlets text[] not null,
    primary key (election, constituency)
);
create index constituency_detail_hamlets on committee.constituency_detail using gin (hamlets);

create table committee.polling_area_detail (
    election text not null,
    polling_area text not null,
    external_code text,
    address text,
    hamlets text[] not null default '{}',
    voters integer check (voters >= 0),
    terrain text check (terrain in ('MOUNTAIN', 'ISLAND', 'SCATTERED')),
    early_number text,
    early_date date,
    early_issuer text,
    state text not null default 'PROPOSED' check (state in ('PROPOSED', 'DECIDED', 'APPROVED')),
    decision_number text,
    decision_date date,
    decision_issuer text,
    approval_number text,
    approval_date date,
    approval_issuer text,
    primary key (election, polling_area),
    check (state = 'PROPOSED' or decision_number is not null),
    check (state <> 'APPROVED' or approval_number is not null)
);
create index polling_area_detail_hamlets on committee.polling_area_detail using gin (hamlets);

create table committee.council_publication (
    election text not null,
    council text not null,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    published_by text not null,
    published_at timestamptz not null,
    primary key (election, council)
);
comment on table committee.council_publication is 'The constituencies of a council and their seats as published (Art 10). From then on only a document changes them.';

create table committee.succession (
    election text not null,
    predecessor text not null,
    successor text not null,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    primary key (election, predecessor, successor)
);
create index succession_successor on committee.succession (election, successor);
comment on table committee.succession is 'Which area came from which when areas were merged or split.';

create table committee.earlier_version (
    election text not null,
    kind text not null,
    code text not null,
    version bigint not null check (version > 0),
    state text,
    document_number text,
    document_date date,
    document_issuer text,
    replaced_by text not null,
    replaced_at timestamptz not null,
    primary key (election, kind, code, version)
);
comment on table committee.earlier_version is 'Records as they were before a change, and the document it rests on. The version at which a record went has no state.';

grant select, insert, update, delete on committee.area_detail, committee.hamlet, committee.constituency_detail,
    committee.polling_area_detail to ${application};
grant select, insert on committee.council_publication, committee.succession, committee.earlier_version to ${application};
revoke update, delete, truncate on committee.council_publication, committee.succession, committee.earlier_version
    from ${application};
