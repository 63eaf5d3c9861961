-- Derived from baucu.rounds like the rest of the roll-up: whose minutes of a further round are expected.
create table placed_again (
    election text not null,
    constituency text not null,
    polling_area text not null,
    primary key (election, constituency, polling_area)
);

grant select, insert, update, delete on placed_again to ${application};
