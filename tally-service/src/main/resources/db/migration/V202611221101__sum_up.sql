-- What committees summed up; never changed, a later version stands beside it.
create table summary (
    election text not null,
    ballot_type text not null,
    area text not null,
    version integer not null check (version > 0),
    hash text not null,
    content text not null,
    drawn_up_by text not null,
    drawn_up_at timestamptz not null,
    primary key (election, ballot_type, area, version)
);

create table summary_confirmation (
    election text not null,
    ballot_type text not null,
    area text not null,
    version integer not null,
    hash text not null,
    actor text not null,
    at timestamptz not null,
    primary key (election, ballot_type, area, version),
    foreign key (election, ballot_type, area, version) references summary
);

-- One row for each body and area that sums up: the lock, and the latest version.
create table summary_head (
    election text not null,
    ballot_type text not null,
    area text not null,
    latest_version integer not null check (latest_version >= 0),
    primary key (election, ballot_type, area)
);

grant select, insert on summary, summary_confirmation to ${application};
revoke update, delete, truncate on summary, summary_confirmation from ${application};
grant select, insert, update on summary_head to ${application};
revoke delete, truncate on summary_head from ${application};
