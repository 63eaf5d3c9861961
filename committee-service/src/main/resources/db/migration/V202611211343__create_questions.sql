create table committee.question (
    question uuid primary key default uuidv7(),
    election text not null,
    body text not null,
    asked_by text not null,
    topic text not null,
    text text not null,
    asked_on date not null,
    answer text,
    answered_by text,
    answered_at timestamptz,
    state text not null check (state in ('ASKED', 'ANSWERED', 'PUBLISHED')),
    search_key text generated always as (
        replace(regexp_replace(normalize(lower(text), NFD), '[\u0300-\u036f''’ʼ]', '', 'g'), 'đ', 'd')
    ) stored,
    version bigint not null check (version > 0),
    check (state = 'ASKED' or answer is not null)
);
create index question_election on committee.question (election, question);
comment on table committee.question is 'Questions of voters and officials. Who asked is a kind, never a name: the answers are published.';

grant select, insert, update on committee.question to ${application};
