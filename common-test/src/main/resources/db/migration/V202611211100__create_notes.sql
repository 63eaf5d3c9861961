-- What the tests of the kernel write and keep.
create schema note;
grant usage on schema note to ${application};

create table note.note (
    id uuid primary key default uuidv7(),
    election text not null,
    polling_area text not null,
    text text not null,
    count bigint not null check (count < 900000),
    version bigint not null default 1
);
create index note_polling_area on note.note (election, polling_area);

create table note.counter (
    key text primary key,
    version bigint not null
);

create table note.kept_roll (
    election text not null,
    polling_area text not null,
    listed bigint not null check (listed <> 666),
    version bigint not null,
    applied integer not null default 1,
    primary key (election, polling_area)
);
comment on column note.kept_roll.applied is 'How often an event was applied here.';

create table note.thing (
    election text not null,
    code text not null,
    count bigint not null,
    primary key (election, code)
);

grant select, insert, update, delete on all tables in schema note to ${application};
