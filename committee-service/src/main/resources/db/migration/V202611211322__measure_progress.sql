-- Progress is counted from records, and again as it was known at any time past: so everything counted says since when it is known.
alter table organisation.area add column known_at timestamptz not null default now();
alter table organisation.constituency add column known_at timestamptz not null default now();
alter table organisation.polling_area add column known_at timestamptz not null default now();

create table committee.voter_roll (
    election text not null,
    polling_area text not null,
    published_at timestamptz not null,
    closed_at timestamptz,
    primary key (election, polling_area)
);
comment on table committee.voter_roll is 'When voter-service first told of the roll of a polling area, and when it told that the roll is closed.';

create table committee.candidate_list (
    election text not null,
    constituency text not null,
    published_at timestamptz not null,
    primary key (election, constituency)
);
comment on table committee.candidate_list is 'When candidate-service first told of the official list of a constituency.';

create table committee.deadline_report (
    election text not null references committee.election,
    deadline text not null,
    unit text not null,
    version bigint not null check (version > 0),
    done_on date not null,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    document uuid,
    reported_by text not null,
    known_at timestamptz not null,
    known_until timestamptz not null default 'infinity',
    primary key (election, deadline, unit, version),
    check (known_until >= known_at)
);
create unique index deadline_report_current on committee.deadline_report (election, deadline, unit)
    where known_until = 'infinity';
comment on table committee.deadline_report is 'What the responsible body reported as done, where no record shows it. A later report or a withdrawal ends the one before; nothing is erased.';

grant select, insert, update on committee.voter_roll, committee.candidate_list to ${application};
grant select, insert on committee.deadline_report to ${application};
grant update (known_until) on committee.deadline_report to ${application};

alter table committee.body add column known_at timestamptz not null default now();
