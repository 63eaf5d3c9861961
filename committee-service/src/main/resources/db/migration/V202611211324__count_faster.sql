-- What progress is counted from is read without the wide rows of the tables.
create index polling_area_counted on organisation.polling_area (election, polling_area) include (known_at, voting_date);
create index body_counted on committee.body (election, kind, scope) include (decision_date, known_at);
create index voter_roll_counted on committee.voter_roll (election, polling_area) include (published_at, closed_at);
create index deadline_report_counted on committee.deadline_report (election, deadline, unit)
    include (done_on, known_at, known_until);
