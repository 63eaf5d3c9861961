-- Difficulties that travel up the levels until somebody closes them, and the calls that came in by telephone.
create table committee.incident (
    incident uuid primary key default uuidv7(),
    election text not null,
    reported_by text not null,
    place text not null,
    path text[] not null,
    category text not null,
    urgency text not null,
    title text not null,
    detail text not null,
    happened_at timestamptz not null,
    holder text not null,
    state text not null check (state in ('OPEN', 'CLOSED')),
    search_key text generated always as (
        replace(regexp_replace(normalize(lower(title), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    version bigint not null check (version > 0)
);
create index incident_path on committee.incident using gin (path);
create index incident_election on committee.incident (election, incident);

create table committee.incident_entry (
    incident uuid not null references committee.incident,
    ordinal bigint not null,
    at timestamptz not null,
    step text not null,
    body text not null,
    to_body text,
    actor text not null,
    note text not null,
    primary key (incident, ordinal)
);
comment on table committee.incident_entry is 'What was said and done, never changed. The ordinal is the version that the entry made.';

create table committee.hotline_call (
    call uuid primary key default uuidv7(),
    election text not null,
    body text not null,
    called_at timestamptz not null,
    caller text not null,
    phone text,
    matter text not null,
    answer text not null,
    answered_by text not null,
    incident uuid references committee.incident
);
create index hotline_call_body on committee.hotline_call (election, body, call);

grant select, insert, update on committee.incident to ${application};
grant select, insert on committee.incident_entry, committee.hotline_call to ${application};
