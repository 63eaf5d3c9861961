-- The board's second member certifies a determination; the body above may send it back. Never changed.
create table determination_step (
    election text not null,
    constituency text not null,
    round text not null,
    version integer not null,
    step text not null check (step in ('CERTIFIED', 'RETURNED')),
    hash text not null,
    actor text not null,
    reason text,
    at timestamptz not null,
    primary key (election, constituency, round, version, step),
    foreign key (election, constituency, round, version) references determination,
    check ((step = 'RETURNED') = (reason is not null))
);

-- What somebody decided between candidates whom the law cannot tell apart (Art 78.4).
create table tie_decision (
    election text not null,
    constituency text not null,
    round text not null,
    number integer not null check (number > 0),
    tied text[] not null,
    votes bigint not null,
    chosen text[] not null,
    reason text not null,
    document_number text not null,
    document_date date not null,
    actor text not null,
    at timestamptz not null,
    primary key (election, constituency, round, number)
);

grant select, insert on determination_step, tie_decision to ${application};
revoke update, delete, truncate on determination_step, tie_decision from ${application};
