-- What holds now of the turnout of a polling area, one row for each ballot type: its milestones in their order, and side
-- by side with them what was reported last for each. Sums at any moment are one pass over these rows.
create table turnout_course (
    election text not null,
    ballot_type text not null,
    polling_area text not null,
    moments timestamp[] not null,
    voted bigint[] not null,
    listed bigint[] not null,
    roll_versions bigint[] not null,
    entered_at timestamptz[] not null,
    primary key (election, ballot_type, polling_area)
) with (fillfactor = 70);
comment on table turnout_course is 'Derived from turnout_report as reported_course says; moments are the day and the hour there.';

create view reported_course as
select election, ballot_type, polling_area, array_agg(moment order by moment) as moments,
    array_agg(voted order by moment) as voted, array_agg(listed order by moment) as listed,
    array_agg(roll_version order by moment) as roll_versions,
    array_agg(entered_at order by moment) as entered_at
from (
    select distinct on (election, polling_area, ballot_type, day, milestone) *, day + milestone::time as moment
    from turnout_report
    order by election, polling_area, ballot_type, day, milestone, version desc) last
group by election, ballot_type, polling_area;

insert into turnout_course select * from reported_course;
drop table turnout;

grant select, insert, update on turnout_course to ${application};
grant select on reported_course to ${application};
