create table committee.report_hour (
    election text not null,
    due timestamptz not null,
    levels text[] not null,
    version bigint not null check (version > 0),
    primary key (election, due)
);
comment on table committee.report_hour is 'When which levels report (giờ báo cáo nhanh).';

create table committee.quick_report (
    election text not null,
    due timestamptz not null,
    area text not null,
    situation text not null,
    opinion text,
    security text,
    health text,
    weather text,
    incidents text,
    special_cases text,
    reported_at timestamptz not null,
    reported_by text not null,
    version bigint not null check (version > 0),
    primary key (election, due, area),
    foreign key (election, due) references committee.report_hour
);

create table committee.bulletin (
    bulletin uuid primary key default uuidv7(),
    election text not null,
    area text not null,
    path text[] not null,
    cut_off timestamptz not null,
    text text not null,
    state text not null check (state in ('DRAFT', 'ISSUED')),
    number text,
    issued_at timestamptz,
    issued_by text,
    corrects uuid references committee.bulletin,
    version bigint not null check (version > 0),
    check (state = 'DRAFT' or (number is not null and issued_at is not null)),
    unique (election, area, number)
);
create index bulletin_path on committee.bulletin using gin (path);

-- What was issued stays as it was, whoever tries.
create function committee.keep_issued_bulletin() returns trigger language plpgsql as $$
begin
    raise exception 'bulletin % is issued', old.bulletin;
end $$;
create trigger keep_issued_bulletin before update or delete on committee.bulletin
    for each row when (old.state = 'ISSUED') execute function committee.keep_issued_bulletin();

grant select, insert, update, delete on committee.report_hour to ${application};
grant select, insert, update on committee.quick_report, committee.bulletin to ${application};
