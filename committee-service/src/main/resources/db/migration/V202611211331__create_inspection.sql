-- Inspection delegations: what they look at, where they go when, what they find.
create table committee.inspection_checklist (
    election text not null,
    round integer not null check (round between 1 and 9),
    version bigint not null check (version > 0),
    primary key (election, round)
);
comment on table committee.inspection_checklist is 'Checklists that an election replaced. Without a row the standard one of the round holds, version 0.';

create table committee.inspection_checklist_item (
    election text not null,
    round integer not null,
    ordinal integer not null,
    item text not null,
    topic text not null,
    text text not null,
    primary key (election, round, item),
    foreign key (election, round) references committee.inspection_checklist
);

create table committee.inspection_plan (
    election text primary key
);
comment on table committee.inspection_plan is 'Locked by whoever plans a visit. That one area lies inside another is no operator of an exclusion constraint, and visits are few.';

create table committee.inspection_visit (
    visit uuid primary key default uuidv7(),
    election text not null,
    delegation text not null,
    round integer not null check (round between 1 and 9),
    area text not null,
    path text[] not null,
    from_date date not null,
    until_date date not null check (until_date >= from_date),
    justification text,
    state text not null default 'PLANNED' check (state in ('PLANNED', 'CONCLUDED', 'CANCELLED')),
    closing text,
    version bigint not null default 1 check (version > 0)
);
create index inspection_visit_election on committee.inspection_visit (election, until_date);
create index inspection_visit_path on committee.inspection_visit using gin (path);

create table committee.inspection_finding (
    finding uuid primary key default uuidv7(),
    election text not null,
    visit uuid not null references committee.inspection_visit,
    item text not null,
    topic text not null,
    item_text text not null,
    severity text not null check (severity in ('MINOR', 'MAJOR', 'CRITICAL')),
    description text not null,
    responsible text not null,
    path text[] not null,
    mend_by date not null,
    state text not null default 'OPEN' check (state in ('OPEN', 'MENDED', 'VERIFIED', 'REOPENED')),
    version bigint not null default 1 check (version > 0)
);
comment on column committee.inspection_finding.item_text is 'As the checklist said at the time: it may be edited later.';
create index inspection_finding_visit on committee.inspection_finding (visit);
create index inspection_finding_election on committee.inspection_finding (election, mend_by);
create index inspection_finding_path on committee.inspection_finding using gin (path);

create table committee.inspection_finding_step (
    finding uuid not null references committee.inspection_finding,
    version bigint not null check (version > 0),
    state text not null,
    text text not null,
    mend_by date not null,
    document uuid,
    actor text not null,
    role text not null,
    at timestamptz not null,
    primary key (finding, version)
);
comment on table committee.inspection_finding_step is 'What happened to each finding, from its recording on.';

grant select, insert, update on committee.inspection_checklist, committee.inspection_plan, committee.inspection_visit,
    committee.inspection_finding to ${application};
grant select, insert, delete on committee.inspection_checklist_item to ${application};
grant select, insert on committee.inspection_finding_step to ${application};
