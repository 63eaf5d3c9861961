-- Minutes that a body above has set aside stand in the list of what was counted and add nothing.
alter table counted add column quarantined boolean not null default false;
alter table tally add column quarantined bigint not null default 0 check (quarantined >= 0);
