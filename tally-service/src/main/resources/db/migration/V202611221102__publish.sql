-- What is to be published, under embargo until a second person releases it; never changed.
create table publication_preparation (
    election text not null,
    ballot_type text not null,
    area text not null,
    ordinal integer not null check (ordinal > 0),
    summary_version integer not null,
    summary_hash text not null,
    document_number text not null,
    document_date date not null,
    corrects integer,
    reason text,
    embargo_until timestamptz,
    prepared_by text not null,
    prepared_at timestamptz not null,
    primary key (election, ballot_type, area, ordinal),
    foreign key (election, ballot_type, area, summary_version) references summary,
    check ((corrects is null) = (reason is null))
);

create table publication_step (
    election text not null,
    ballot_type text not null,
    area text not null,
    ordinal integer not null,
    step text not null check (step in ('RELEASED', 'WITHDRAWN')),
    reason text,
    actor text not null,
    at timestamptz not null,
    primary key (election, ballot_type, area, ordinal),
    foreign key (election, ballot_type, area, ordinal) references publication_preparation,
    check ((step = 'WITHDRAWN') = (reason is not null))
);

-- The public keys that signatures are checked with; a former one stays.
create table signing_key (
    key text primary key,
    algorithm text not null,
    public_key text not null,
    since timestamptz not null
);

-- What was published. The document is the very text that was signed.
create table publication (
    election text not null,
    ballot_type text not null,
    area text not null,
    number integer not null check (number > 0),
    -- No number is left out: each but the first refers to the one before.
    previous integer generated always as (nullif(number - 1, 0)) stored,
    ordinal integer not null,
    document text not null,
    hash text not null,
    signature text not null,
    signing_key text not null references signing_key,
    corrects integer,
    reason text,
    released_by text not null,
    published_at timestamptz not null,
    primary key (election, ballot_type, area, number),
    unique (election, ballot_type, area, ordinal),
    foreign key (election, ballot_type, area, previous) references publication (election, ballot_type, area, number),
    foreign key (election, ballot_type, area, corrects) references publication (election, ballot_type, area, number),
    foreign key (election, ballot_type, area, ordinal) references publication_preparation,
    check ((number = 1) = (corrects is null)),
    check ((corrects is null) = (reason is null)),
    check (corrects < number)
);

-- One row for each body and area: the lock, and the last numbers given.
create table publication_head (
    election text not null,
    ballot_type text not null,
    area text not null,
    last_ordinal integer not null check (last_ordinal >= 0),
    last_number integer not null check (last_number >= 0),
    primary key (election, ballot_type, area)
);

-- Whether the qualification of someone elected was confirmed (Art 88); never changed, a later decision stands beside it.
create table qualification (
    election text not null,
    ballot_type text not null,
    area text not null,
    candidate text not null,
    version integer not null check (version > 0),
    constituency text not null,
    publication integer not null,
    confirmed boolean not null,
    reason text,
    document_number text not null,
    document_date date not null,
    actor text not null,
    at timestamptz not null,
    primary key (election, ballot_type, area, candidate, version),
    foreign key (election, ballot_type, area, publication) references publication (election, ballot_type, area, number),
    check (confirmed and version = 1 or reason is not null)
);

grant select, insert on publication_preparation, publication_step, signing_key, publication, qualification
    to ${application};
revoke update, delete, truncate on publication_preparation, publication_step, signing_key, publication, qualification
    from ${application};
grant select, insert, update on publication_head to ${application};
revoke delete, truncate on publication_head from ${application};
