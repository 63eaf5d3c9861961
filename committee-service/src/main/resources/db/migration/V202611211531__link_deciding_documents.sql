-- The document of the register behind a decision, wherever a decision names one.
alter table committee.succession add column document_id uuid references committee.document;
alter table committee.earlier_version add column document_id uuid references committee.document;
alter table committee.deadline_move add column document_id uuid references committee.document;
alter table committee.council_publication add column document_id uuid references committee.document;
alter table committee.budget_rate add column document_id uuid references committee.document;
alter table committee.budget_allocation
    add column document_id uuid references committee.document,
    add column settlement_id uuid references committee.document;
alter table committee.polling_area_detail
    add column early_id uuid references committee.document,
    add column decision_id uuid references committee.document,
    add column approval_id uuid references committee.document;
alter table committee.deadline_report rename column document to document_id;
