-- What teams and boards send after the vote is counted from the minutes and determinations of tally-service (Art 76, 77).
create table committee.minutes_sent (
    election text not null,
    polling_area text not null,
    ballot_type text not null,
    sent_at timestamptz not null,
    primary key (election, polling_area, ballot_type)
);
comment on table committee.minutes_sent is 'When the first minutes of the first round were accepted.';

create table committee.all_minutes (
    election text not null,
    polling_area text not null,
    sent_at timestamptz not null,
    primary key (election, polling_area) include (sent_at)
);
comment on table committee.all_minutes is 'Polling areas of which the minutes of every ballot type have been accepted, and when the last of them were.';

create table committee.determination (
    election text not null,
    constituency text not null,
    determined_at timestamptz not null,
    primary key (election, constituency) include (determined_at)
);
comment on table committee.determination is 'When tally-service first told what the board of the constituency had determined in the first round.';

grant select, insert on committee.minutes_sent, committee.all_minutes, committee.determination to ${application};
