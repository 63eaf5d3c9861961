-- What money is spent on comes from the regime; the National Election Council adds to it, a province for itself.
create table committee.budget_content (
    election text not null references committee.election,
    area text not null,
    code text not null check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
    vi text not null,
    en text not null,
    withdrawn boolean not null,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    document_id uuid references committee.document,
    version bigint not null default 1 check (version > 0),
    primary key (election, area, code)
);
comment on table committee.budget_content is 'Contents added or changed for one election, each by a document; what is not here is as the regime has it. Lock the election first.';
grant select, insert, update on committee.budget_content to ${application};
