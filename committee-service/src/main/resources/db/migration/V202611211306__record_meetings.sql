-- What bodies decided, and whether enough were there and in favour (Art 13, 26.1).
create table committee.meeting (
    election text not null,
    meeting uuid not null,
    body text not null,
    held_at timestamptz not null,
    subject text not null,
    members integer not null check (members > 0),
    present integer not null check (present between 0 and members),
    in_favour integer not null check (in_favour >= 0),
    against integer not null check (against >= 0),
    quorate boolean not null,
    adopted boolean not null check (quorate or not adopted),
    minutes_number text,
    document uuid,
    primary key (election, meeting),
    check (in_favour + against <= present),
    foreign key (election, body) references committee.body
);
create index meeting_body on committee.meeting (election, body, held_at);

grant select, insert on committee.meeting to ${application};
revoke update, delete, truncate on committee.meeting from ${application};
