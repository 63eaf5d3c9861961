-- Adds everything up again from the register of minutes and the polling areas as tally-service has them, in sets, and
-- marks what has thereby been taken in: the consumer need not read the topics again. docs/operating.md says when.
-- The sums keep their versions: who follows baucu.tallies drops whatever is older than what it has.
begin;
set local work_mem = '256MB';
set local synchronous_commit = off;
lock table counted, placed, placed_again, tally in exclusive mode;

delete from counted;
insert into counted (election, polling_area, ballot_type, round, path, constituency, minutes_version, hash,
    listed, voted, received, issued, collected, valid, invalid, unused, spoiled, votes, accepted_at, quarantined, version)
select h.election, h.polling_area, h.ballot_type, h.round, array_to_string(p.path, '/'), m.constituency, m.version,
    m.hash, m.listed, m.voted, m.received, m.issued, m.collected, m.valid, m.invalid, m.unused, m.spoiled, m.votes,
    coalesce(s.at, m.entered_at), h.accepted_version is null, h.accepted_count
from minutes_head h
join minutes m on m.election = h.election and m.polling_area = h.polling_area and m.ballot_type = h.ballot_type
    and m.round = h.round and m.version = coalesce(h.accepted_version, h.quarantined_version)
join organisation.polling_area p on p.election = h.election and p.polling_area = h.polling_area
-- What counts changed when the last of these was done.
left join lateral (
    select max(at) as at from minutes_step s
    where s.election = m.election and s.polling_area = m.polling_area and s.ballot_type = m.ballot_type
        and s.round = m.round and s.version = m.version
        and s.step in ('CONFIRMED', 'EVIDENCED', 'QUARANTINED', 'RELEASED')) s on true;

delete from placed;
insert into placed (election, polling_area, path, constituencies)
select p.election, p.polling_area, array_to_string(p.path, '/'), '{' || coalesce((
        select string_agg('"' || b.ballot_type || '":"' || b.constituency || '"', ',' order by array_position(
            array['NATIONAL_ASSEMBLY', 'PROVINCIAL_COUNCIL', 'DISTRICT_COUNCIL', 'COMMUNE_COUNCIL'], b.ballot_type))
        from organisation.polling_area_ballot b
        where b.election = p.election and b.polling_area = p.polling_area), '') || '}'
from organisation.polling_area p;

delete from placed_again;
insert into placed_again (election, constituency, polling_area)
select election, constituency, polling_area from further_round_area;

create temporary table sum_again on commit drop as
with added as (
    select c.election, c.ballot_type, c.round, subject, count(*) filter (where not quarantined) as minutes_in,
        count(*) filter (where quarantined) as quarantined, sum(listed) filter (where not quarantined) as listed,
        sum(voted) filter (where not quarantined) as voted,
        sum(received) filter (where not quarantined) as received,
        sum(issued) filter (where not quarantined) as issued,
        sum(collected) filter (where not quarantined) as collected,
        sum(valid) filter (where not quarantined) as valid,
        sum(invalid) filter (where not quarantined) as invalid,
        sum(unused) filter (where not quarantined) as unused,
        sum(spoiled) filter (where not quarantined) as spoiled,
        max(accepted_at) as as_of
    from counted c
    cross join lateral unnest(string_to_array(c.path, '/') || c.constituency) as subject
    group by c.election, c.ballot_type, c.round, subject),
expected as (
    select p.election, b.ballot_type, 'FIRST' as round, subject, count(*) as minutes_expected
    from organisation.polling_area p
    join organisation.polling_area_ballot b on b.election = p.election and b.polling_area = p.polling_area
    cross join lateral unnest(p.path || b.constituency) as subject
    group by p.election, b.ballot_type, subject
    union all
    select a.election, a.ballot_type, a.round, subject, count(*)
    from further_round_area a
    join organisation.polling_area p on p.election = a.election and p.polling_area = a.polling_area
    cross join lateral unnest(p.path || a.constituency) as subject
    group by a.election, a.ballot_type, a.round, subject),
voted_for as (
    select election, ballot_type, round, subject, jsonb_object_agg(candidate, votes) as votes
    from (
        select c.election, c.ballot_type, c.round, c.constituency as subject, v.key as candidate,
            coalesce(sum(v.value::bigint) filter (where not c.quarantined), 0) as votes
        from counted c cross join lateral json_each_text(c.votes::json) v
        group by c.election, c.ballot_type, c.round, c.constituency, v.key) each
    group by election, ballot_type, round, subject)
select election, ballot_type, round, subject, coalesce(minutes_in, 0) as minutes_in,
    coalesce(minutes_expected, 0) as minutes_expected, coalesce(quarantined, 0) as quarantined, coalesce(listed, 0) as listed, coalesce(voted, 0) as voted,
    coalesce(received, 0) as received, coalesce(issued, 0) as issued, coalesce(collected, 0) as collected,
    coalesce(valid, 0) as valid, coalesce(invalid, 0) as invalid, coalesce(unused, 0) as unused,
    coalesce(spoiled, 0) as spoiled, as_of, votes
from added full join expected using (election, ballot_type, round, subject)
left join voted_for using (election, ballot_type, round, subject);

update tally set minutes_in = 0, minutes_expected = 0, quarantined = 0, listed = 0, voted = 0, received = 0, issued = 0, collected = 0,
    valid = 0, invalid = 0, unused = 0, spoiled = 0, as_of = null, votes = null
where not exists (select from sum_again s where s.election = tally.election and s.ballot_type = tally.ballot_type
    and s.round = tally.round and s.subject = tally.subject);
insert into tally (election, ballot_type, round, subject, minutes_in, minutes_expected, quarantined, listed, voted, received, issued,
    collected, valid, invalid, unused, spoiled, as_of, votes, version)
select election, ballot_type, round, subject, minutes_in, minutes_expected, quarantined, listed, voted, received,
    issued, collected, valid, invalid, unused, spoiled, as_of, votes, 1
from sum_again
on conflict (election, ballot_type, round, subject) do update set
    minutes_in = excluded.minutes_in, minutes_expected = excluded.minutes_expected,
    quarantined = excluded.quarantined, listed = excluded.listed,
    voted = excluded.voted, received = excluded.received, issued = excluded.issued, collected = excluded.collected,
    valid = excluded.valid, invalid = excluded.invalid, unused = excluded.unused, spoiled = excluded.spoiled,
    as_of = excluded.as_of, votes = excluded.votes;

delete from kernel.inbox where consumer = 'tally-rollup';
insert into kernel.inbox (consumer, topic, key, version)
select 'tally-rollup', 'baucu.polling-areas', election || '/' || polling_area, version
from organisation.polling_area
union all
select 'tally-rollup', 'baucu.rounds', election || '/' || constituency, version
from further_round;
commit;
