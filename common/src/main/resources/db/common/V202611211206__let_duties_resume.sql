-- Somebody may hold the same duty again after a break.
alter table organisation.duty drop constraint duty_pkey;
alter table organisation.duty add primary key (actor, election, role, scope, valid_from);
