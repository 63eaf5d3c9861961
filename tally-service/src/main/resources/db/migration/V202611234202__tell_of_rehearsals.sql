-- What was told of rehearsals: in which elections that had not opened yet minutes or turnout were entered.
create table rehearsed (
    election text primary key,
    minutes boolean not null,
    turnout boolean not null,
    version bigint not null check (version > 0),
    check (minutes or turnout)
);
grant select, insert, update on rehearsed to ${application};
