package vn.baucu.committee.document;

import java.time.LocalDate;
import java.util.UUID;

/** The other end of a relation, as far as it takes to recognise it. */
record RelatedDocument(
        RelationKind kind,
        UUID document,
        DocumentKind documentKind,
        String symbol,
        LocalDate date,
        String summary,
        DocumentState state) {}
