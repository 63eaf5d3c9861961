-- Money of an election: allocated downwards, spent, settled. Amounts are dong.
create table committee.budget_rate (
    rate uuid primary key default uuidv7(),
    election text not null,
    area text not null,
    path text[] not null,
    level text not null check (level in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    occasion text not null,
    role text not null check (role in ('CHAIR', 'ATTENDEE', 'SERVICE')),
    amount bigint not null check (amount between 1 and 1000000000),
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    version bigint not null default 1 check (version > 0),
    unique (election, area, level, occasion, role)
);
comment on table committee.budget_rate is 'What is paid per person and meeting: configuration decided by documents, never constants.';

create table committee.budget_allocation (
    allocation uuid primary key default uuidv7(),
    election text not null,
    parent uuid references committee.budget_allocation,
    area text not null,
    level text not null check (level in ('NATION', 'PROVINCE', 'DISTRICT', 'COMMUNE')),
    path text[] not null,
    content text not null,
    source text not null check (source in ('NATIONAL_ASSEMBLY_PART', 'COUNCIL_PART', 'LOCAL_SUPPLEMENT')),
    amount bigint not null check (amount between 1 and 100000000000000),
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    settled_amount bigint check (settled_amount between 0 and amount),
    settlement_number text,
    settlement_date date,
    settlement_issuer text,
    version bigint not null default 1 check (version > 0),
    check (num_nulls(settled_amount, settlement_number, settlement_date, settlement_issuer) in (0, 4))
);
comment on table committee.budget_allocation is 'Lock the row before anything is taken from it, its parent before itself. What was taken is added up from children and spendings, never kept.';
create index budget_allocation_election on committee.budget_allocation (election, area);
create index budget_allocation_parent on committee.budget_allocation (parent);
create index budget_allocation_path on committee.budget_allocation using gin (path);

create table committee.budget_spending (
    spending uuid primary key default uuidv7(),
    election text not null,
    allocation uuid not null references committee.budget_allocation,
    amount bigint not null check (amount between -100000000000000 and 100000000000000 and amount <> 0),
    spent_on date not null,
    purpose text not null,
    voucher text not null,
    rate uuid references committee.budget_rate,
    persons integer check (persons > 0),
    meetings integer check (meetings > 0),
    reverses uuid unique references committee.budget_spending,
    actor text not null,
    at timestamptz not null,
    check ((amount < 0) = (reverses is not null)),
    check (num_nulls(rate, persons, meetings) in (0, 3))
);
comment on table committee.budget_spending is 'What was spent. A mistake is taken back by a counter-entry, once; nothing is ever deleted.';
create index budget_spending_allocation on committee.budget_spending (allocation);
create index budget_spending_election on committee.budget_spending (election, spent_on);

grant select, insert, update on committee.budget_rate, committee.budget_allocation to ${application};
grant select, insert on committee.budget_spending to ${application};
