package vn.baucu.committee;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;

/** Bodies that are there already when a test begins. */
public final class EstablishedBodies {

    private EstablishedBodies() {}

    /** Writes bodies of these codes; their places are those of {@link Country}. */
    public static void establish(String election, String... codes) {
        for (String code : codes) {
            write("""
                    insert into committee.body (election, body, kind, scope, number, path, covers, level, setting, name,
                        establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                        decision_signer, version)
                    select :election, :body, :kind, place.scope, cast(:number as integer), place.path, '{}', 'PROVINCE',
                        'REGULAR', :body, 'PEOPLES_COMMITTEE', '12', '01/QĐ-UBND', '2021-01-20', 'UBND tỉnh', 'Sùng A Hồ',
                        1
                    from (select area as scope, path from organisation.area where election = :election
                        union all
                        select constituency, path from organisation.constituency where election = :election
                        union all
                        select polling_area, path from organisation.polling_area where election = :election) as place
                    where place.scope = :scope
                    """, election, code, null);
        }
    }

    /** Lets a person of this sign-in name sit on the body. */
    public static void seat(String election, String body, String user) {
        Jdbi jdbi = Arc.container().instance(Jdbi.class).get();
        QuarkusTransaction.requiringNew()
                .run(() -> jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.member (election, member, body, name, name_key, birth_year, gender,
                            position, actor, decision_number, decision_date, decision_issuer, decision_signer)
                        values (:election, uuidv7(), :body, 'Tẩn A Sử', 'tan a su', 1980, 'MALE', 'MEMBER', :user,
                            '01/QĐ-UBND', '2021-01-20', 'UBND tỉnh', 'Sùng A Hồ')
                        """)
                        .bind("election", election)
                        .bind("body", body)
                        .bind("user", user)
                        .execute()));
    }

    public static void dissolve(String election, String code, LocalDate day) {
        write(
                "update committee.body set dissolved_on = :day where election = :election and body = :body",
                election,
                code,
                day);
    }

    private static void write(String sql, String election, String code, LocalDate day) {
        String prefix = code.substring(0, 2);
        String rest = code.substring(3);
        boolean numbered = "SC AT ST ID".contains(prefix);
        int end = rest.lastIndexOf('-');
        Jdbi jdbi = Arc.container().instance(Jdbi.class).get();
        int written = QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(handle -> handle.createUpdate(sql)
                        .bind("election", election)
                        .bind("body", code)
                        .bind("kind", kind(prefix))
                        .bind("scope", numbered ? rest.substring(0, end) : rest)
                        .bind("number", numbered ? rest.substring(end + 1) : null)
                        .bind("day", day)
                        .execute()));
        if (written != 1) {
            throw new IllegalArgumentException(code);
        }
    }

    private static String kind(String prefix) {
        return switch (prefix) {
            case "NC" -> "NATIONAL_COUNCIL";
            case "EC" -> "ELECTION_COMMITTEE";
            case "EB" -> "ELECTION_BOARD";
            case "PT" -> "POLLING_TEAM";
            case "ID" -> "INSPECTION_DELEGATION";
            default -> throw new IllegalArgumentException(prefix);
        };
    }
}
