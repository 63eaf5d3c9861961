-- Every publication as it is told to integrators, in the order of the releases; the body is the very text that is sent.
create table published_event (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    election text not null,
    ballot_type text not null,
    area text not null,
    number integer not null,
    subject text not null,
    body text not null,
    at timestamptz not null,
    unique (election, ballot_type, area, number),
    foreign key (election, ballot_type, area, number) references publication
);
create index published_event_election on published_event (election, seq);

-- The lock under which an integrator's webhooks become more.
create table webhook_owner (
    owner text primary key
);

create table webhook (
    id uuid primary key default uuidv7(),
    election text not null,
    owner text not null references webhook_owner,
    url text not null check (length(url) between 1 and 2000),
    ballot_types text[] not null,
    area text,
    description text not null,
    state text not null default 'ACTIVE' check (state in ('ACTIVE', 'PAUSED')),
    pause text check (pause in ('BY_OWNER', 'FAILING')),
    active_since timestamptz not null,
    failing_since timestamptz,
    created_at timestamptz not null,
    version bigint not null default 1 check (version > 0),
    check ((state = 'PAUSED') = (pause is not null))
);
create index webhook_of_owner on webhook (owner, election, id);
create index webhook_of_election on webhook (election);

-- Which secrets are in use. None is kept: each follows from the service's key, the webhook and the number.
create table webhook_secret (
    webhook uuid not null references webhook on delete cascade,
    number integer not null check (number > 0),
    key text not null,
    since timestamptz not null,
    until timestamptz,
    primary key (webhook, number)
);
create unique index webhook_secret_current on webhook_secret (webhook) where until is null;

-- One message to one webhook. A ping has a body of its own; everything else is an event.
create table webhook_delivery (
    id uuid primary key default uuidv7(),
    ordinal bigint generated always as identity,
    webhook uuid not null references webhook on delete cascade,
    event bigint references published_event,
    ping text,
    message uuid not null,
    subject text not null,
    state text not null default 'PENDING' check (state in ('PENDING', 'DELIVERED', 'FAILED')),
    attempts integer not null default 0 check (attempts >= 0),
    created_at timestamptz not null,
    due_at timestamptz not null,
    trying_since timestamptz,
    last_attempt_at timestamptz,
    last_status integer,
    last_failure text,
    settled_at timestamptz,
    unique (webhook, message),
    check ((event is null) = (ping is not null)),
    check ((state = 'PENDING') = (settled_at is null))
);
create index webhook_delivery_waiting on webhook_delivery (webhook, subject, ordinal) where state = 'PENDING';
create index webhook_delivery_event on webhook_delivery (event);

grant select, insert on published_event to ${application};
revoke update, delete, truncate on published_event from ${application};
grant select, insert, update, delete on webhook_owner, webhook, webhook_secret, webhook_delivery to ${application};
