-- The files of documents, byte for byte as they came: added, never changed or removed.
create table committee.document_file (
    document uuid not null references committee.document,
    ordinal integer not null check (ordinal > 0),
    name text not null check (name is nfc normalized),
    media_type text not null,
    size integer not null check (size = octet_length(content)),
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    content bytea not null,
    added_by text not null,
    added_at timestamptz not null,
    primary key (document, ordinal),
    unique (document, sha256)
);
-- PDF, images and Office files are compressed already.
alter table committee.document_file alter column content set storage external;

revoke all on committee.document_file from ${application};
grant select, insert on committee.document_file to ${application};
