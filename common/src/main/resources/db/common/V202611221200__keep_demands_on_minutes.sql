-- What an election demands of minutes beyond the law: scan, whole form, thresholds.
alter table organisation.election add column minutes_policy text not null default '{}';
