-- Why minutes are not there yet, as those who wait for them were told; the latest holds.
create table outstanding_reason (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    round text not null,
    version integer not null check (version > 0),
    reason text not null check (reason in
        ('COUNTING', 'RECOUNT', 'COMPLAINT', 'NO_NETWORK', 'ON_THE_WAY', 'WAITING_FOR_SIGNATURES', 'OTHER')),
    note text,
    expected_at timestamptz,
    entered_by text not null,
    entered_at timestamptz not null,
    primary key (election, polling_area, ballot_type, round, version)
);
grant select, insert on outstanding_reason to ${application};
revoke update, delete, truncate on outstanding_reason from ${application};
