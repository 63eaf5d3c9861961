-- What the form tells beside its figures: who was present, when, complaints, notes; null where only figures were sent.
alter table minutes add column proceedings text;

-- A surplus of ballots is taken where the minutes name the record of it; that two officers signed it is checked before.
alter table minutes drop constraint m2;
alter table minutes add constraint m2
    check (collected <= issued or coalesce(proceedings::jsonb ? 'incident', false));

-- Finds minutes with the very same figures: votes name their candidates and so their constituency.
create index minutes_same_figures on minutes (hashtextextended(
    election || '/' || votes || '/' || valid::text || '/' || invalid::text || '/' || voted::text, 0));

alter table minutes_head drop constraint minutes_head_state_check;
alter table minutes_head add constraint minutes_head_state_check
    check (state in ('SUBMITTED', 'DIFFERING', 'VERIFIED', 'ACCEPTED', 'RETURNED', 'QUARANTINED'));
alter table minutes_head add column quarantined_version integer;
alter table minutes_head add constraint one_version_at_most_counts
    check (accepted_version is null or quarantined_version is null);
alter table minutes_head drop constraint minutes_head_check1;
alter table minutes_head add constraint counted_once_is_counted_or_set_aside
    check ((coalesce(accepted_version, quarantined_version) is null) = (accepted_count = 0));

-- Everything that happens to a version, in its order.
alter table minutes_step add column ordinal integer not null default 1;
alter table minutes_step drop constraint minutes_step_pkey;
alter table minutes_step add primary key (election, polling_area, ballot_type, round, version, ordinal);
alter table minutes_step drop constraint minutes_step_step_check;
alter table minutes_step add constraint minutes_step_step_check check (
    step in ('CONFIRMED', 'DIFFERED', 'EVIDENCED', 'RETURNED', 'QUARANTINED', 'RELEASED'));

-- The second of two independent entries, each attempt of it.
create table second_entry (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    attempt integer not null check (attempt > 0),
    version integer not null,
    counts text not null,
    differing text[] not null,
    entered_by text not null,
    entered_as text not null,
    entered_at timestamptz not null,
    primary key (election, polling_area, ballot_type, round, attempt),
    foreign key (election, polling_area, ballot_type, round, version) references minutes
);

-- The record of a surplus of ballots, which two officers sign.
create table surplus_record (
    id uuid primary key,
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    issued bigint not null,
    collected bigint not null check (collected > issued),
    account text not null,
    opened_at timestamptz not null
);
create index surplus_record_subject on surplus_record (election, polling_area, ballot_type, round);

create table surplus_signature (
    record uuid not null references surplus_record,
    officer text not null,
    role text not null,
    at timestamptz not null,
    primary key (record, officer)
);

-- What somebody is typing: nobody else sees it and it never counts.
create table minutes_draft (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    author text not null,
    document text not null,
    version bigint not null,
    saved_at timestamptz not null,
    primary key (election, polling_area, ballot_type, round, author)
);

-- Scans and photos of the signed paper; each belongs to one version of one subject.
create table minutes_attachment (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    version integer not null,
    ordinal integer not null check (ordinal > 0),
    name text not null,
    media_type text not null,
    size integer not null check (size > 0),
    sha256 text not null,
    content bytea not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (election, polling_area, ballot_type, round, version, ordinal),
    foreign key (election, polling_area, ballot_type, round, version) references minutes,
    constraint evidence_used_once unique (election, sha256)
);

grant select, insert on second_entry, surplus_record, surplus_signature, minutes_attachment to ${application};
revoke update, delete, truncate on second_entry, surplus_record, surplus_signature, minutes_attachment
    from ${application};
grant select, insert, update, delete on minutes_draft to ${application};
