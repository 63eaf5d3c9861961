create table kernel.gap (
    consumer text not null,
    topic text not null,
    key text not null,
    version bigint not null,
    partition integer not null,
    record_offset bigint not null,
    found_at timestamptz not null default now(),
    alarmed_at timestamptz,
    primary key (consumer, topic, key, version)
);
comment on table kernel.gap is 'Versions that a consumer did not see before a newer one, which lies at the offset given. A row goes when the version comes after all, or when somebody who has looked into it deletes it.';

grant select, insert, update, delete on kernel.gap to ${application};
