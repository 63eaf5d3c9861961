-- Who stands in for a member who is ill, and who took over what a dissolved body left.
create table committee.delegation (
    election text not null,
    delegation uuid not null,
    body text not null,
    member uuid not null,
    actor text not null,
    name text not null,
    from_date date not null,
    last_day date not null check (last_day >= from_date),
    decision_number text not null,
    decision_date date not null,
    decision_issuer text not null,
    decision_signer text not null,
    document uuid,
    primary key (election, delegation),
    foreign key (election, member) references committee.member,
    foreign key (election, body) references committee.body
);
create index delegation_body on committee.delegation (election, body);

create table committee.handover (
    election text not null,
    handover uuid not null,
    body text not null,
    handed_on date not null,
    received_by text not null,
    content text not null,
    document_number text not null,
    document uuid,
    primary key (election, handover),
    foreign key (election, body) references committee.body
);
create index handover_body on committee.handover (election, body);

grant select, insert on committee.delegation, committee.handover to ${application};
revoke update, delete, truncate on committee.delegation, committee.handover from ${application};
