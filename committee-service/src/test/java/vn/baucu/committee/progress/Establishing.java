package vn.baucu.committee.progress;

import org.jdbi.v3.core.Jdbi;

/** Puts bodies on record as if they had been established by a decision. */
final class Establishing {

    private Establishing() {}

    static void committee(Jdbi jdbi, String election, String area, String date) {
        insert(jdbi, election, "EC-" + area, "ELECTION_COMMITTEE", area, date, "organisation.area", "area");
    }

    static void board(Jdbi jdbi, String election, String constituency, String date) {
        insert(
                jdbi,
                election,
                "EB-" + constituency,
                "ELECTION_BOARD",
                constituency,
                date,
                "organisation.constituency",
                "constituency");
    }

    static void team(Jdbi jdbi, String election, String pollingArea, String date) {
        insert(
                jdbi,
                election,
                "PT-" + pollingArea,
                "POLLING_TEAM",
                pollingArea,
                date,
                "organisation.polling_area",
                "polling_area");
    }

    private static void insert(
            Jdbi jdbi,
            String election,
            String body,
            String kind,
            String scope,
            String date,
            String table,
            String column) {
        jdbi.useHandle(
                handle -> handle.createUpdate("""
                        insert into committee.body (election, body, kind, scope, path, covers, level, setting, name,
                            establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                            decision_signer, version)
                        select election, :body, :kind, :scope, path, path, 'PROVINCE', 'REGULAR', :body,
                            'PEOPLES_COMMITTEE', '12', '1/QĐ-UBND', cast(:date as date), 'Ủy ban nhân dân',
                            'Tẩn Văn Thử', 1
                        from {table} where election = :election and {column} = :scope
                        """.replace("{table}", table).replace("{column}", column))
                        .bind("election", election)
                        .bind("body", body)
                        .bind("kind", kind)
                        .bind("scope", scope)
                        .bind("date", date)
                        .execute());
    }
}
