-- Which state of the list a number of voters is.
alter table voter_roll add column version bigint not null default 0;

-- The hours at which an area and all below it report; the nearest plan above a polling area holds.
create table turnout_plan (
    election text not null,
    area text not null,
    milestones text[] not null check (cardinality(milestones) > 0),
    version bigint not null check (version > 0),
    primary key (election, area)
);
grant select, insert, update on turnout_plan to ${application};

-- Everything that was ever reported; a correction is a row of its own.
create table turnout_report (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    day date not null,
    milestone text not null,
    version bigint not null check (version > 0),
    voted bigint not null check (voted >= 0),
    listed bigint not null check (listed >= voted),
    roll_version bigint not null,
    reason text,
    by_phone boolean not null,
    entered_by text not null,
    entered_as text not null,
    entered_at timestamptz not null,
    primary key (election, polling_area, ballot_type, milestone, version)
);
grant select, insert on turnout_report to ${application};
revoke update, delete, truncate on turnout_report from ${application};

-- What holds now. The head row is the lock of a polling area and numbers its reports.
create table turnout_head (
    election text not null,
    polling_area text not null,
    version bigint not null,
    primary key (election, polling_area)
);

create table turnout (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    day date not null,
    milestone text not null,
    voted bigint not null,
    listed bigint not null,
    roll_version bigint not null,
    version bigint not null,
    entered_at timestamptz not null,
    primary key (election, ballot_type, polling_area, day, milestone)
);
grant select, insert, update on turnout_head, turnout to ${application};
