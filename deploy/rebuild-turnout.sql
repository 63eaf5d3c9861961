-- Makes what holds now of turnout again from all that was ever reported; docs/operating.md says when.
begin;
lock table turnout_head, turnout_course in exclusive mode;
delete from turnout_course;
insert into turnout_course (election, ballot_type, polling_area, moments, voted, listed, roll_versions, entered_at)
select election, ballot_type, polling_area, moments, voted, listed, roll_versions, entered_at from reported_course;
commit;
