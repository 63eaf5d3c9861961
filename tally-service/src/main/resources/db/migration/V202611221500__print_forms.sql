-- What jobs have printed, for those who ordered it.
create table form_print (
    id uuid primary key,
    election text not null,
    area text not null,
    actor text not null,
    name text not null,
    media_type text not null,
    sha256 text not null,
    content bytea not null,
    at timestamptz not null
);

grant select, insert on form_print to ${application};
