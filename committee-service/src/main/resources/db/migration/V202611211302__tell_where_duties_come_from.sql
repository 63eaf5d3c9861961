-- One duty may rest on several seats and on a naming besides; it lasts as long as one of them.
create table committee.duty_ground (
    election text not null,
    actor text not null,
    role text not null,
    scope text not null,
    body text not null,
    valid_from timestamptz not null,
    valid_until timestamptz,
    primary key (election, actor, role, scope, body, valid_from)
);
comment on table committee.duty_ground is 'What duties rest on: a seat on a body, or, with an empty body, a naming in person.';
create index duty_ground_body on committee.duty_ground (election, body);

grant select, insert, update on committee.duty_ground to ${application};
