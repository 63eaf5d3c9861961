-- The register of minutes forgets nothing: where a rehearsal's stand, those of the vote itself find their place taken.
create table committee.rehearsed (
    election text primary key
);
comment on table committee.rehearsed is 'Elections in which minutes were accepted before the voting began.';
grant select, insert on committee.rehearsed to ${application};
