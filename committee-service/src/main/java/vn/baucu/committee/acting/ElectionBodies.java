package vn.baucu.committee.acting;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.acting.ElectionBody.Kind;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Finds bodies by their codes and by the people who act for them. */
@ApplicationScoped
public class ElectionBodies {

    private static final String NATION = "VN";

    private final Jdbi jdbi;
    private final Clock clock;

    ElectionBodies(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** The body of that code, if what it is responsible for exists in the election. */
    public Optional<ElectionBody> find(String election, String code) {
        return Kind.ofCode(code).flatMap(kind -> find(election, List.of(new Seat(kind, kind.scope(code)))).stream()
                .findFirst());
    }

    /** Every body for which the officer acts now, by code. */
    public List<ElectionBody> actedFor(String election, Officer officer) {
        List<Seat> seats = jdbi.withHandle(handle -> handle
                .createQuery("""
                        select distinct role, scope from organisation.duty
                        where actor = :actor and election in (:election, '*')
                          and valid_from <= :now and (valid_until is null or valid_until > :now)
                        order by role, scope
                        """)
                .bind("actor", officer.name())
                .bind("election", election)
                .bind("now", clock.instant())
                .map((row, context) -> Map.entry(Role.valueOf(row.getString(1)), row.getString(2)))
                .stream()
                .flatMap(duty -> Kind.ofRole(duty.getKey()).map(kind -> new Seat(kind, duty.getValue())).stream())
                .toList());
        return find(election, seats);
    }

    /** Whether somebody of that sign-in name acts for the body now. */
    public boolean actsFor(String election, String user, ElectionBody body) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from organisation.duty
                            where actor = :actor and election in (:election, '*') and role = :role and scope = :scope
                              and valid_from <= :now and (valid_until is null or valid_until > :now))
                        """)
                .bind("actor", user)
                .bind("election", election)
                .bind("role", body.kind().role())
                .bind("scope", body.scope())
                .bind("now", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    /** The body of that name for which the officer acts; without a name, the only one. */
    public ElectionBody acting(String election, Officer officer, @Nullable String named, String pointer) {
        List<ElectionBody> own = actedFor(election, officer);
        if (named == null && own.size() != 1) {
            Sentence which = new Sentence("Hãy cho biết tổ chức: {0}.", "Say for which body: {0}.")
                    .with(own.stream().map(ElectionBody::code).collect(Collectors.joining(", ")));
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED, which, List.of(new Violation(pointer, "body-missing", which)));
        }
        return own.stream()
                .filter(body -> named == null || body.code().equals(named))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                        ProblemType.AREA_OUT_OF_SCOPE,
                        new Sentence("Anh/chị không thay mặt {0}.", "You do not act for {0}.").with(named)));
    }

    private List<ElectionBody> find(String election, Collection<Seat> seats) {
        List<String> scopes = seats.stream().map(Seat::scope).distinct().toList();
        Map<String, Place> places = jdbi.withHandle(handle -> handle
                .createQuery("""
                        select 'AREA', area, path, array[]::text[] from organisation.area
                        where election = :election and area = any (:scopes)
                        union all
                        select 'CONSTITUENCY', constituency, path, array[]::text[] from organisation.constituency
                        where election = :election and constituency = any (:scopes)
                        union all
                        select 'POLLING_AREA', polling_area, path, array(
                            select constituency from organisation.polling_area_ballot b
                            where b.election = p.election and b.polling_area = p.polling_area)
                        from organisation.polling_area p
                        where election = :election and polling_area = any (:scopes)
                        """)
                .bind("election", election)
                .bindArray("scopes", String.class, scopes)
                .map((row, context) -> new Place(
                        row.getString(1), row.getString(2), strings(row.getArray(3)), strings(row.getArray(4))))
                .stream()
                .collect(Collectors.toMap(place -> place.table() + place.code(), place -> place)));
        return seats.stream()
                .filter(Seat::isPossible)
                .flatMap(seat -> Optional.ofNullable(places.get(seat.table() + seat.scope()))
                        .map(place -> new ElectionBody(
                                seat.kind().of(seat.scope()),
                                seat.kind(),
                                seat.scope(),
                                place.path(),
                                place.constituencies()))
                        .stream())
                .toList();
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private record Place(String table, String code, List<String> path, List<String> constituencies) {}

    private record Seat(Kind kind, String scope) {

        /** The nation has a council, everything below it a committee. */
        boolean isPossible() {
            return switch (kind) {
                case NATIONAL_COUNCIL -> scope.equals(NATION);
                case COMMITTEE, PEOPLES_COMMITTEE -> !scope.equals(NATION);
                case BOARD, POLLING_TEAM -> true;
            };
        }

        String table() {
            return switch (kind) {
                case NATIONAL_COUNCIL, COMMITTEE, PEOPLES_COMMITTEE -> "AREA";
                case BOARD -> "CONSTITUENCY";
                case POLLING_TEAM -> "POLLING_AREA";
            };
        }
    }
}
