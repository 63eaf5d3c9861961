-- Turnout for bulletins, and from when on what others tell is no rehearsal any more.
alter table committee.election add column voting_from timestamptz;
comment on column committee.election.voting_from is 'When teams could last begin to report: a rehearsal began, or the election opened. What was said before counts no more.';
update committee.election set voting_from = '-infinity'
where election in (select election from organisation.election where phase <> 'PREPARATION');
grant update (voting_from) on committee.election to ${application};

create table committee.turnout (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    day date not null,
    milestone text not null,
    reported_at timestamptz not null,
    voted bigint not null check (voted >= 0),
    listed bigint not null check (listed >= 0),
    roll_version bigint not null,
    primary key (election, polling_area, ballot_type, day, milestone, reported_at)
);
comment on table committee.turnout is 'How many had voted at a milestone, as tally-service told; a correction is a row of its own, so that every cut-off time can be asked about.';
grant select, insert on committee.turnout to ${application};
