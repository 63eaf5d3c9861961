-- The votes of a constituency change together: one row to write instead of one for each candidate.
alter table tally add column votes jsonb;
update tally t set votes = (
    select jsonb_object_agg(v.candidate, v.votes) from tally_votes v
    where (v.election, v.ballot_type, v.round, v.constituency) = (t.election, t.ballot_type, t.round, t.subject));
drop table tally_votes;
create view tally_votes as
select t.election, t.ballot_type, t.round, t.subject as constituency, v.key as candidate, v.value::bigint as votes
from tally t cross join lateral jsonb_each_text(t.votes) v;
comment on column tally.votes is 'Of a constituency: votes by candidate.';
grant select on tally_votes to ${application};

-- A sum is changed again and again: there is room for the next version beside the one before, and no index to change.
alter table tally set (fillfactor = 60);
