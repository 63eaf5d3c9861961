-- Who is in charge of an election: the bodies of the law and of practice, and who sits on them.
create table committee.body (
    election text not null,
    body text not null,
    kind text not null,
    scope text not null,
    number integer check (number > 0),
    path text[] not null,
    covers text[] not null,
    level text not null,
    ballot_type text,
    setting text not null,
    name text not null,
    establishing_actor text not null,
    establishing_area text not null,
    decision_number text not null,
    decision_date date not null,
    decision_issuer text not null,
    decision_signer text not null,
    document uuid,
    deviations text not null default '[]',
    reason text,
    members integer not null default 0 check (members >= 0),
    dissolved_on date,
    version bigint not null check (version > 0),
    search_key text generated always as (
        replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    primary key (election, body)
);
comment on table committee.body is 'Bodies in charge of an election. The version counts the states of the body and its members; locking the row keeps them in order.';
create index body_path on committee.body using gin (path);
create index body_scope on committee.body (election, scope, kind);

create table committee.member (
    election text not null,
    member uuid not null,
    body text not null,
    name text not null collate "vi-x-icu",
    name_key text not null,
    birth_date date,
    birth_year integer not null,
    gender text not null,
    position text not null,
    organisation text,
    contact text,
    actor text,
    decision_number text not null,
    decision_date date not null,
    decision_issuer text not null,
    decision_signer text not null,
    document uuid,
    until_date date,
    end_reason text,
    end_decision_number text,
    end_decision_date date,
    end_decision_issuer text,
    end_decision_signer text,
    end_document uuid,
    succeeds uuid,
    search_key text generated always as (
        replace(regexp_replace(normalize(lower(name), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    primary key (election, member),
    foreign key (election, body) references committee.body,
    check ((until_date is null) = (end_reason is null))
);
comment on table committee.member is 'Who sits or sat on a body. A replacement ends a row and starts another; none is erased.';
create index member_body on committee.member (election, body);
create index member_name on committee.member (election, name_key, birth_year) where until_date is null;
-- One head and one secretary at a time where the law says one is a rule of the code; that one seat is not taken twice is of the data.
create unique index member_head on committee.member (election, body)
    where until_date is null and position in ('CHAIR', 'HEAD');

grant select, insert, update on committee.body, committee.member to ${application};
