-- Devices whose signature a team answers for, and what came signed by them; a device is revoked and never changed.
create table team_device (
    id uuid primary key,
    election text not null,
    polling_area text not null,
    officer text not null,
    name text not null,
    public_key text not null,
    registered_at timestamptz not null,
    revoked_at timestamptz
);
create index team_device_team on team_device (election, polling_area);

create table offline_bundle (
    election text not null,
    bundle uuid not null,
    polling_area text not null,
    device uuid not null references team_device,
    sha256 text not null,
    signed_at timestamptz not null,
    received_by text not null,
    received_at timestamptz not null,
    primary key (election, bundle)
);

create table offline_answer (
    election text not null,
    bundle uuid not null,
    ordinal integer not null,
    answer text not null,
    primary key (election, bundle, ordinal),
    foreign key (election, bundle) references offline_bundle
);

grant select, insert, update on team_device to ${application};
grant select, insert on offline_bundle, offline_answer to ${application};
revoke update, delete, truncate on offline_bundle, offline_answer from ${application};
