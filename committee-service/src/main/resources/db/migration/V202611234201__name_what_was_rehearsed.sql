-- Minutes that nobody accepted take their places, too, and turnout must not fall below a rehearsal's numbers.
alter table committee.rehearsed
    add column minutes boolean not null default true,
    add column turnout boolean not null default false;
comment on table committee.rehearsed is 'Elections in which a rehearsal has left minutes or turnout, as tally-service told.';
grant update on committee.rehearsed to ${application};
