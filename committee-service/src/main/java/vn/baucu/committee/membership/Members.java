package vn.baucu.committee.membership;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Decision;
import vn.baucu.committee.conflict.PersonName;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.Position;
import vn.baucu.common.page.Paging;

/** Reads and writes the members of bodies. */
@ApplicationScoped
class Members {

    private final Jdbi jdbi;

    Members(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Member> find(String election, String body, UUID member) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select * from committee.member
                        where election = :election and body = :body and member = :member
                        """)
                .bind("election", election)
                .bind("body", body)
                .bind("member", member)
                .map((row, context) -> member(row))
                .findOne());
    }

    /** Who sits on the bodies now. */
    Map<String, List<Member>> sitting(String election, Collection<String> bodies) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select * from committee.member
                        where election = :election and body = any (:bodies) and until_date is null
                        """)
                .bind("election", election)
                .bindArray("bodies", String.class, bodies)
                .map((row, context) -> member(row))
                .stream()
                .collect(groupingBy(Member::body)));
    }

    List<Member> list(String election, MemberFilter filter, Paging paging) {
        // By given name, as Vietnamese names are sorted; the column knows the alphabet.
        String order = filter.byName() ? "regexp_replace(m.name, '^.* ', ''), m.name" : "m.body, m.body";
        StringBuilder sql = new StringBuilder("""
                select m.* from committee.member m join committee.body b on b.election = m.election and b.body = m.body
                where m.election = :election and (%s, m.member::text) > (:first, :second, :member)
                """.replace("%s", order));
        if (!filter.everywhere()) {
            sql.append(" and (b.path && :areas or b.scope = any (:areas) or exists ("
                    + "select from organisation.polling_area_ballot p where p.election = b.election"
                    + " and p.polling_area = b.scope and p.constituency = any (:areas)))");
        }
        if (filter.body() != null) {
            sql.append(" and m.body = :body");
        }
        if (filter.within() != null) {
            sql.append(" and b.path @> array[cast(:within as text)]");
        }
        if (filter.position() != null) {
            sql.append(" and m.position = :position");
        }
        if (filter.name() != null) {
            sql.append(" and strpos(m.search_key, :name) > 0");
        }
        if (!filter.past()) {
            sql.append(" and m.until_date is null");
        }
        sql.append(" order by ").append(order).append(", m.member::text limit :limit");
        String[] after = (paging.after() + "\n\n").split("\n", -1);
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("election", election)
                .bind("first", after[0])
                .bind("second", after[1])
                .bind("member", after[2])
                .bindArray("areas", String.class, filter.areas())
                .bind("body", filter.body())
                .bind("within", filter.within())
                .bind("position", filter.position())
                .bind("name", filter.name() == null ? null : Text.searchKey(filter.name()))
                .bind("limit", paging.limit() + 1)
                .map((row, context) -> member(row))
                .list());
    }

    /** Whether the area that is asked for lies neither below nor above anything the one who asks has a duty for. */
    boolean isForeign(String election, MemberFilter filter) {
        if (filter.within() == null || filter.everywhere()) {
            return false;
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from organisation.area
                                where election = :election and area = :within and not path && :areas)
                            and not exists (select from organisation.area
                                where election = :election and area = any (:areas) and :within = any (path))
                            and not exists (select from organisation.constituency
                                where election = :election and constituency = any (:areas) and :within = any (path))
                            and not exists (select from organisation.polling_area
                                where election = :election and polling_area = any (:areas) and :within = any (path))
                            and not exists (select from organisation.polling_area_ballot b
                                join organisation.polling_area p using (election, polling_area)
                                where b.election = :election and b.constituency = any (:areas) and :within = any (p.path))
                        """)
                .bind("election", election)
                .bind("within", filter.within())
                .bindArray("areas", String.class, filter.areas())
                .mapTo(Boolean.class)
                .one());
    }

    void add(String election, Collection<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            var insert = handle.prepareBatch("""
                    insert into committee.member
                        (election, member, body, name, name_key, birth_date, birth_year, gender, position, organisation,
                         contact, actor, decision_number, decision_date, decision_issuer, decision_signer, document,
                         succeeds)
                    values (:election, :member, :body, :name, :nameKey, cast(:birthDate as date), :birthYear, :gender, :position,
                        :organisation, :contact, :user, :decision.number, :decision.date, :decision.issuer,
                        :decision.signer, cast(:decision.document as uuid), cast(:succeeds as uuid))
                    """);
            for (Member member : members) {
                insert.bind("election", election)
                        .bind("member", member.member())
                        .bind("body", member.body())
                        .bind("name", member.name())
                        .bind("nameKey", PersonName.key(member.name()))
                        .bind("birthDate", member.birthDate())
                        .bind("birthYear", member.birthYear())
                        .bind("gender", member.gender())
                        .bind("position", member.position())
                        .bind("organisation", member.organisation())
                        .bind("contact", member.contact())
                        .bind("user", member.user())
                        .bindMethods("decision", member.decision())
                        .bind("succeeds", member.succeeds())
                        .add();
            }
            insert.execute();
        });
    }

    void correct(String election, UUID member, MemberDocument details) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.member set name = :name, name_key = :nameKey,
                            birth_date = cast(:birthDate as date), birth_year = :birthYear,
                            organisation = :organisation, contact = :contact
                        where election = :election and member = :member
                        """)
                .bind("election", election)
                .bind("member", member)
                .bind("name", details.name().strip())
                .bind("nameKey", PersonName.key(details.name()))
                .bind("birthDate", details.birthDate())
                .bind("birthYear", details.year())
                .bind("organisation", details.organisation())
                .bind("contact", details.contact())
                .execute());
    }

    void end(String election, UUID member, EndReason reason, Decision decision) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.member set until_date = :decision.date, end_reason = :reason,
                            end_decision_number = :decision.number, end_decision_date = :decision.date,
                            end_decision_issuer = :decision.issuer, end_decision_signer = :decision.signer,
                            end_document = cast(:decision.document as uuid)
                        where election = :election and member = :member and until_date is null
                        """)
                .bind("election", election)
                .bind("member", member)
                .bind("reason", reason)
                .bindMethods("decision", decision)
                .execute());
    }

    /** Nobody sits on the bodies from that day on. */
    void endAll(String election, Collection<String> bodies, LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update committee.member set until_date = greatest(:day, decision_date), end_reason = :reason
                        where election = :election and body = any (:bodies) and until_date is null
                        """)
                .bind("election", election)
                .bindArray("bodies", String.class, bodies)
                .bind("day", day)
                .bind("reason", EndReason.MANDATE_ENDED)
                .execute());
    }

    private static Member member(ResultSet row) throws SQLException {
        String endReason = row.getString("end_reason");
        return new Member(
                row.getObject("member", UUID.class),
                row.getString("body"),
                row.getString("name"),
                row.getObject("birth_date", LocalDate.class),
                row.getInt("birth_year"),
                Gender.valueOf(row.getString("gender")),
                Position.valueOf(row.getString("position")),
                row.getString("organisation"),
                row.getString("contact"),
                row.getString("actor"),
                new Decision(
                        row.getString("decision_number"),
                        row.getObject("decision_date", LocalDate.class),
                        row.getString("decision_issuer"),
                        row.getString("decision_signer"),
                        row.getObject("document", UUID.class)),
                row.getObject("until_date", LocalDate.class),
                endReason == null ? null : EndReason.valueOf(endReason),
                endDecision(row),
                row.getObject("succeeds", UUID.class));
    }

    private static @Nullable Decision endDecision(ResultSet row) throws SQLException {
        String number = row.getString("end_decision_number");
        return number == null
                ? null
                : new Decision(
                        number,
                        row.getObject("end_decision_date", LocalDate.class),
                        row.getString("end_decision_issuer"),
                        row.getString("end_decision_signer"),
                        row.getObject("end_document", UUID.class));
    }
}
