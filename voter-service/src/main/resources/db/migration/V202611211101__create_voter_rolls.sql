-- How many voters each polling area lists, now and at every version before.
create schema voter;
grant usage on schema voter to ${application};

create table voter.roll (
    election text not null,
    polling_area text not null,
    national_assembly bigint check (national_assembly between 0 and 20000),
    provincial_council bigint check (provincial_council between 0 and 20000),
    district_council bigint check (district_council between 0 and 20000),
    commune_council bigint check (commune_council between 0 and 20000),
    closed boolean not null default false,
    version bigint not null check (version > 0),
    changed_at timestamptz not null,
    primary key (election, polling_area)
);
comment on table voter.roll is 'The voter roll (tổng số cử tri) of each polling area as it now stands; a ballot type not voted on there is null.';

create table voter.roll_version (
    election text not null,
    polling_area text not null,
    version bigint not null check (version > 0),
    national_assembly bigint,
    provincial_council bigint,
    district_council bigint,
    commune_council bigint,
    closed boolean not null,
    reason text,
    actor text not null,
    role text not null,
    changed_at timestamptz not null,
    primary key (election, polling_area, version)
);
comment on table voter.roll_version is 'Every version of every voter roll, who made it and why; append only.';

grant select, insert, update on voter.roll to ${application};
grant select, insert on voter.roll_version to ${application};
