package vn.baucu.committee;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Bodies of a small country with people on them, as the register of bodies would keep them. */
public final class SampleBodies {

    private final Jdbi jdbi;
    private final String election;

    public SampleBodies(Jdbi jdbi, String election) {
        this.jdbi = jdbi;
        this.election = election;
    }

    public void establish(String body, String kind, String level, List<String> path) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.body (election, body, kind, scope, path, covers, level, setting, name,
                            establishing_actor, establishing_area, decision_number, decision_date, decision_issuer,
                            decision_signer, version)
                        values (:election, :body, :kind, substr(:body, 4), :path, :path, :level, 'REGULAR',
                            'Tổ ' || :body, 'PEOPLES_COMMITTEE', '12', '215/QĐ-UBND', date '2021-02-05', 'UBND',
                            'Tẩn Văn Thử', 1)
                        """)
                .bind("election", election)
                .bind("body", body)
                .bind("kind", kind)
                .bind("level", level)
                .bindArray("path", String.class, path)
                .execute());
    }

    public String name(String body, String position, String name) {
        UUID member = UUID.randomUUID();
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.member (election, member, body, name, name_key, birth_year, gender, position,
                            decision_number, decision_date, decision_issuer, decision_signer)
                        values (:election, :member, :body, :name, lower(:name), 1980, 'FEMALE', :position,
                            '215/QĐ-UBND', date '2021-02-05', 'UBND', 'Tẩn Văn Thử')
                        """)
                .bindMap(Map.of(
                        "election", election, "member", member, "body", body, "name", name, "position", position))
                .execute());
        return member.toString();
    }

    public void replace(String member) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.member set until_date = date '2021-05-01', end_reason = 'ILLNESS'
                        where election = :election and member = cast(:member as uuid)
                        """)
                .bind("election", election)
                .bind("member", member)
                .execute());
    }
}
