-- What every service carries: what it sends, what it has read, who did what, and the work it does in the background.
create schema kernel;
grant usage on schema kernel to ${application};

create table kernel.outbox (
    seq bigint generated always as identity primary key,
    id uuid not null default uuidv7(),
    topic text not null,
    key text not null,
    partition_key text not null,
    type text not null,
    version bigint not null check (version > 0),
    payload text not null,
    created_at timestamptz not null default now()
);
comment on table kernel.outbox is 'Events not yet acknowledged by the broker. A row is written in the transaction of its change and deleted when the broker has it.';

create table kernel.inbox (
    consumer text not null,
    topic text not null,
    key text not null,
    version bigint not null,
    primary key (consumer, topic, key)
);
comment on table kernel.inbox is 'The version of each subject that a consumer has applied.';

create table kernel.parked (
    consumer text not null,
    topic text not null,
    partition integer not null,
    record_offset bigint not null,
    key text,
    payload text,
    problem text not null,
    parked_at timestamptz not null default now(),
    primary key (consumer, topic, partition, record_offset)
);
comment on table kernel.parked is 'Records that could not be applied. One bad record stops only its own subject.';

create table kernel.audit (
    seq bigint generated always as identity primary key,
    at timestamptz not null default now(),
    actor text not null,
    role text not null,
    action text not null,
    election text not null,
    subject text not null,
    detail text not null,
    request text not null
);
create index audit_subject on kernel.audit (election, subject);

create table kernel.idempotency (
    actor text not null,
    key text not null,
    request_hash text not null,
    status integer,
    headers text,
    body text,
    created_at timestamptz not null default now(),
    primary key (actor, key)
);
create index idempotency_age on kernel.idempotency (created_at);

create table kernel.job (
    id uuid primary key default uuidv7(),
    election text not null,
    kind text not null,
    actor text not null,
    role text not null,
    scopes text[] not null,
    request text not null,
    content bytea not null,
    content_hash text not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'RUNNING', 'DONE', 'REJECTED', 'FAILED')),
    done bigint not null default 0,
    counts text not null default '{}',
    errors bigint not null default 0,
    created_at timestamptz not null default now(),
    finished_at timestamptz
);
create unique index job_one_at_a_time on kernel.job (election, kind) where state in ('QUEUED', 'RUNNING');
create index job_content on kernel.job (election, kind, content_hash);

create table kernel.job_error (
    job uuid not null references kernel.job,
    ordinal integer not null,
    line bigint not null,
    field text not null,
    code text not null,
    message_vi text not null,
    message_en text not null,
    primary key (job, ordinal)
);

grant select, insert, update, delete on all tables in schema kernel to ${application};
revoke update, delete, truncate on kernel.audit from ${application};
