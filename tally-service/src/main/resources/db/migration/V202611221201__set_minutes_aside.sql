-- Minutes that a body above has set aside stand in the list of what was counted and add nothing.
alter table counted add column quarantined boolean not null default false;
alter table tally add column quarantined bigint not null default 0;

-- A difference below zero is lawful, and a check looks at the row as proposed before it looks for the one it adds to.
alter table tally drop constraint tally_minutes_in_check;
alter table tally drop constraint tally_minutes_expected_check;
