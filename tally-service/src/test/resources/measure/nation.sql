drop table if exists place;
create temporary table place as
select lpad(c::text, 6, '0') as commune, 'd' || c / 15 as district, 'p' || (c / 15) % 63 as province,
    lpad(c::text, 6, '0') || '-' || lpad((i % 8 + 1)::text, 3, '0') as polling_area, c / 15 * 8 + i % 8 as within
from (select i, i / 8 as c from generate_series(0, %n - 1) i) made;

insert into organisation.area (election, area, level, kind, name, parent, path, version)
select '%e', 'VN', 'NATION', 'NATION', 'Việt Nam', null, array['VN'], 1
union all
select distinct '%e', province, 'PROVINCE', 'PROVINCE', province, 'VN', array['VN', province], 1 from place
union all
select distinct '%e', district, 'DISTRICT', 'DISTRICT', district, province, array['VN', province, district], 1 from place
union all
select distinct '%e', commune, 'COMMUNE', 'COMMUNE', commune, district, array['VN', province, district, commune], 1
from place;

insert into organisation.polling_area (election, polling_area, kind, voting_date, path, area_path, version)
select '%e', polling_area, 'REGULAR', '2021-05-23', array['VN', province, district, commune],
    json_build_object('nation', 'VN', 'province', province, 'district', district, 'commune', commune)::text, 1
from place order by polling_area;

insert into organisation.polling_area_ballot (election, polling_area, ballot_type, constituency)
select '%e', polling_area, ballot_type, unit from place
cross join lateral (values
    ('NATIONAL_ASSEMBLY', 'NA-' || province || '-' || within % 3 + 1),
    ('PROVINCIAL_COUNCIL', 'PC-' || province || '-' || within % 15 + 1),
    ('DISTRICT_COUNCIL', 'DC-' || district || '-' || commune::integer % 8 + 1),
    ('COMMUNE_COUNCIL', 'CC-' || commune || '-' || within % 7 + 1)) ballot (ballot_type, unit)
order by polling_area;

insert into voter_roll (election, polling_area, ballot_type, listed, version)
select election, polling_area, ballot_type, 800, 1
from organisation.polling_area_ballot where election = '%e' order by polling_area;

insert into turnout_course (election, ballot_type, polling_area, moments, voted, listed, roll_versions, entered_at)
select election, ballot_type, polling_area, moments, voted, listed, roll_versions, entered_at
from organisation.polling_area_ballot
join (
    select k, array_agg('2021-05-23 07:00'::timestamp + n * interval '%m minutes' order by n) as moments,
        array_agg(30::bigint * n order by n) as voted, array_agg(800::bigint) as listed,
        array_agg(1::bigint) as roll_versions,
        array_agg('2021-05-23T00:00:00Z'::timestamptz + n * interval '%m minutes' order by n) as entered_at
    from generate_series(720 / %m - 1, 720 / %m) k, generate_series(1, k) n group by k) made
    on made.k = 720 / %m - (hashtext(polling_area) % 10 = 0)::integer
where election = '%e' order by md5(polling_area || ballot_type);

insert into minutes (election, polling_area, ballot_type, round, version, constituency, list_version, listed,
    voted, received, issued, collected, valid, invalid, unused, spoiled, votes, explanations, entered_by,
    entered_as, entered_at, content_hash, previous_hash, hash)
select election, polling_area, ballot_type, 'FIRST', 1, constituency, 1, n + 20, n + 10, n + 40, n + 10,
    n + 10, n, 10, 30, 0, '{"' || constituency || '-01":' || n || ',"' || constituency || '-02":' || n - 20
        || ',"' || constituency || '-03":' || n / 2 || '}', '{}', 'team', 'POLLING_TEAM', '2021-05-23T15:00:00Z',
    md5(polling_area || ballot_type), '', encode(sha256(convert_to(polling_area || ballot_type, 'UTF8')), 'hex')
from organisation.polling_area_ballot
cross join lateral (select 200 + abs(hashtext(polling_area || ballot_type)) % 1500 as n) number
where election = '%e' and hashtext(polling_area || ballot_type) % 20 <> 0
order by md5(polling_area || ballot_type);

insert into minutes_head (election, polling_area, ballot_type, round, latest_version, state, accepted_version,
    accepted_count)
select election, polling_area, ballot_type, round, 1, case waits when true then 'SUBMITTED' else 'ACCEPTED' end,
    case waits when true then null else 1 end, case waits when true then 0 else 1 end
from minutes cross join lateral (select hashtext(polling_area || ballot_type) % 20 = 1 as waits) waiting
where election = '%e' order by hash;

insert into counted (election, polling_area, ballot_type, round, path, constituency, minutes_version, hash, listed,
    voted, received, issued, collected, valid, invalid, unused, spoiled, votes, accepted_at, version)
select m.election, m.polling_area, m.ballot_type, m.round, array_to_string(p.path, '/'), m.constituency, m.version,
    m.hash, m.listed, m.voted, m.received, m.issued, m.collected, m.valid, m.invalid, m.unused, m.spoiled, m.votes,
    m.entered_at, 1
from minutes m
join minutes_head h using (election, polling_area, ballot_type, round)
join organisation.polling_area p using (election, polling_area)
where m.election = '%e' and h.accepted_version = m.version
order by m.hash desc;
