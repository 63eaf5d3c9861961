-- Sums of turnout read the rolls of one ballot type, of all polling areas; rolls change before the day, not on it.
create index voter_roll_of_ballot on voter_roll (election, ballot_type, polling_area) include (listed, version);
