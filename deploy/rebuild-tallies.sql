-- Empties what tally-service adds up from minutes, polling areas and further rounds; docs/operating.md says what to do before and after.
-- The sums keep their versions: who follows baucu.tallies drops whatever is older than what it has.
begin;
delete from counted;
delete from placed;
delete from placed_again;
update tally set minutes_in = 0, minutes_expected = 0, quarantined = 0, listed = 0, voted = 0, received = 0, issued = 0, collected = 0,
    valid = 0, invalid = 0, unused = 0, spoiled = 0, as_of = null, votes = null;
delete from kernel.inbox where consumer = 'tally-rollup';
commit;
