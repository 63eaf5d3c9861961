-- A number belongs to one set of minutes of a team, whatever version; two that come at once are told apart here.
create table minutes_number (
    election text not null,
    polling_area text not null,
    number text not null,
    ballot_type text not null,
    round text not null,
    constraint minutes_number_once primary key (election, polling_area, number)
);
grant select, insert on minutes_number to ${application};
revoke update, delete, truncate on minutes_number from ${application};

insert into minutes_number (election, polling_area, number, ballot_type, round)
select distinct on (election, polling_area, proceedings::jsonb ->> 'number')
    election, polling_area, proceedings::jsonb ->> 'number', ballot_type, round
from minutes
where proceedings::jsonb ->> 'number' is not null
order by election, polling_area, proceedings::jsonb ->> 'number', entered_at;

create function keep_minutes_number() returns trigger language plpgsql as $$
declare
    used text := new.proceedings::jsonb ->> 'number';
begin
    if used is null then
        return null;
    end if;
    insert into minutes_number values (new.election, new.polling_area, used, new.ballot_type, new.round)
        on conflict do nothing;
    if not found and not exists (
            select from minutes_number n
            where n.election = new.election and n.polling_area = new.polling_area and n.number = used
              and n.ballot_type = new.ballot_type and n.round = new.round) then
        raise unique_violation using constraint = 'minutes_number_once',
            message = 'minutes_number_once: the number is that of other minutes';
    end if;
    return null;
end
$$;
create trigger keep_number after insert on minutes
    for each row when (new.proceedings is not null) execute function keep_minutes_number();

-- The scan of a correction is there before the correction is: it belongs to minutes, and names the version to come.
do $$
declare
    known text;
begin
    select conname into strict known from pg_constraint
        where conrelid = 'minutes_attachment'::regclass and contype = 'f';
    execute 'alter table minutes_attachment drop constraint ' || quote_ident(known);
end
$$;
alter table minutes_attachment add constraint attached_to_minutes
    foreign key (election, polling_area, ballot_type, round) references minutes_head;
