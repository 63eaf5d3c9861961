-- Who complains and who calls is read by the service only: a copy of the database names nobody.
-- Rows written in the clear stop this migration, since SQL has no key to seal them with.
alter table committee.complainant
    drop column name,
    drop column address,
    drop column identity_number,
    drop column phone,
    add column sealing_key text not null,
    add column sealed bytea not null;
comment on table committee.complainant is 'Personal data, sealed, apart from the file: every look is in the audit.';
comment on column committee.complainant.sealing_key is 'The start of the SHA-256 of the key that opens it.';

alter table committee.hotline_call
    drop column caller,
    drop column phone,
    add column sealing_key text not null,
    add column sealed bytea not null;
comment on column committee.hotline_call.sealed is 'Who called; every look is in the audit.';
