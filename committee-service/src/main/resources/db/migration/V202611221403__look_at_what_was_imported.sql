-- The service may let the database look at what a large import filled.
grant maintain on organisation.area, organisation.constituency, organisation.polling_area,
    organisation.polling_area_ballot, organisation.duty, committee.area_detail, committee.constituency_detail,
    committee.polling_area_detail, committee.hamlet, committee.body, committee.member, committee.officer,
    committee.duty_ground to ${application};
-- Proofs are merged with the units in the order of their codes.
create index constituency_counted on organisation.constituency (election, constituency)
    include (known_at, ballot_type, path);
