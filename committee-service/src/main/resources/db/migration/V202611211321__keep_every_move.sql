-- A deadline may move several times, and back: every move stays.
create table committee.deadline_move (
    seq bigint generated always as identity primary key,
    election text not null references committee.election,
    deadline text not null,
    moved_to date,
    document_number text not null,
    document_date date not null,
    document_issuer text not null,
    document uuid,
    moved_by text not null,
    moved_at timestamptz not null default now()
);
create index deadline_move_newest on committee.deadline_move (election, deadline, seq desc);
comment on table committee.deadline_move is 'Deadlines that a document moved away from the date of the law (Art 98.3), or back to it where moved_to is null. The newest row of a deadline counts.';

insert into committee.deadline_move
    (election, deadline, moved_to, document_number, document_date, document_issuer, moved_by)
select election, deadline, moved_to, document_number, document_date, document_issuer, '-'
from committee.moved_deadline;
drop table committee.moved_deadline;

create table committee.opening (
    election text not null references committee.election,
    polling_area text not null,
    opens time not null,
    version bigint not null check (version > 0),
    primary key (election, polling_area)
);
comment on table committee.opening is 'Polling areas that open earlier than the law says (Art 71).';

grant select, insert on committee.deadline_move to ${application};
grant select, insert, update, delete on committee.opening to ${application};
