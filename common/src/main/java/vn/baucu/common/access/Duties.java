package vn.baucu.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What a signed-in person may do now. */
@ApplicationScoped
class Duties {

    private static final String NATION = "VN";

    private final Jdbi jdbi;
    private final Clock clock;

    Duties(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All duties in force in the election (in any, if none is named), each with whether it covers the target. */
    List<Duty> of(String actor, @Nullable String election, Target target) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with target as (%s)
                        select role, scope, scope = :nation or exists (select from target where scope = any (covering))
                        from organisation.duty
                        where actor = :actor and (:election is null or election in (:election, '*'))
                          and valid_from <= :now and (valid_until is null or valid_until > :now)
                        """.replace("%s", target.covering()))
                .bind("nation", NATION)
                .bind("actor", actor)
                .bind("election", election)
                .bind("target", target.code())
                .bind("now", clock.instant())
                .map((row, context) -> new Duty(Role.valueOf(row.getString(1)), row.getString(2), row.getBoolean(3)))
                .list());
    }

    /** A duty in force, and whether it covers what the request is about. */
    record Duty(Role role, String scope, boolean covers) {}
}
