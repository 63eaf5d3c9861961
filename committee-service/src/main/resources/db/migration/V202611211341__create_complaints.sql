-- Complaints are confidential: whoever is not on the trail does not learn that there is one.
create table committee.complaint (
    complaint uuid primary key default uuidv7(),
    election text not null,
    registered_by text not null,
    number bigint not null check (number > 0),
    kind text not null,
    subject text not null,
    about text not null,
    candidate text,
    ballot_type text,
    received_on date not null,
    counted_from date,
    summary text not null,
    identified boolean not null,
    competent text not null,
    holder text not null,
    handler text,
    state text not null,
    outcome text,
    conclusive boolean not null default false,
    due_on date,
    bodies text[] not null,
    version bigint not null check (version > 0),
    unique (election, registered_by, number)
);
create index complaint_bodies on committee.complaint using gin (bodies);
create index complaint_due on committee.complaint (election, due_on) where state in ('RECEIVED', 'ASSIGNED', 'FORWARDED');
comment on column committee.complaint.bodies is 'The bodies on the trail: they see the file, nobody else does.';

create table committee.complainant (
    complaint uuid primary key references committee.complaint,
    name text not null,
    address text,
    identity_number text,
    phone text
);
comment on table committee.complainant is 'Personal data, apart from the file: every look is in the audit.';

create table committee.complaint_step (
    complaint uuid not null references committee.complaint,
    ordinal bigint not null,
    at timestamptz not null,
    step text not null,
    body text not null,
    to_body text,
    actor text not null,
    note text,
    primary key (complaint, ordinal)
);
create index complaint_step_body on committee.complaint_step (body);
comment on table committee.complaint_step is 'The trail of a file, never changed. The ordinal is the version that the step made.';

create table committee.complaint_book (
    election text not null,
    body text not null,
    last bigint not null,
    primary key (election, body)
);
comment on table committee.complaint_book is 'The last number in the register that each body keeps (Art 33): none is left out.';

grant select, insert, update on committee.complaint, committee.complaint_book to ${application};
grant select, insert on committee.complainant, committee.complaint_step to ${application};
