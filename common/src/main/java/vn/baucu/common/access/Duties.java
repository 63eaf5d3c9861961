package vn.baucu.common.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.store.Together;

/** What a signed-in person may do now. */
@ApplicationScoped
class Duties {

    private static final String NATION = "VN";

    /** For each who asks: the duties in force, and whether the codes that cover the target name one's scope. */
    private static final String IN_FORCE = """
            select asked.number, duty.role, duty.scope, duty.scope = :nation or duty.scope = any (target.covering)
            from unnest(:actors, :elections, :kinds, :targets)
                with ordinality as asked (actor, election, kind, target, number)
            join organisation.duty on duty.actor = asked.actor
                and (asked.election is null or duty.election in (asked.election, '*'))
                and duty.valid_from <= :now and (duty.valid_until is null or duty.valid_until > :now)
            left join lateral (
                select path || polling_area || array(
                    select constituency from organisation.polling_area_ballot ballot
                    where ballot.election = place.election and ballot.polling_area = place.polling_area) as covering
                from organisation.polling_area place
                where asked.kind = 'POLLING_AREA' and election = asked.election and polling_area = asked.target
                union all
                select path || constituency from organisation.constituency
                where asked.kind = 'CONSTITUENCY' and election = asked.election and constituency = asked.target
                union all
                select path from organisation.area
                where asked.kind = 'AREA' and election = asked.election and area = asked.target) target on true
            """;

    private final Jdbi jdbi;
    private final Clock clock;
    private final Together<Asked, List<Duty>> together = new Together<>(this::inForce);
    /** Who looks does not wait with the many who write. */
    private final Together<Asked, List<Duty>> looking = new Together<>(this::inForce);

    Duties(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** All duties in force in the election (in any, if none is named), each with whether it covers the target. */
    List<Duty> of(String actor, @Nullable String election, Target target, boolean onlyLooks) {
        return (onlyLooks ? looking : together).ask(new Asked(actor, election, target));
    }

    private List<List<Duty>> inForce(List<Asked> asked) {
        List<List<Duty>> found =
                Stream.<List<Duty>>generate(ArrayList::new).limit(asked.size()).toList();
        jdbi.useHandle(handle -> handle.createQuery(IN_FORCE)
                .bind("nation", NATION)
                .bind("now", clock.instant())
                .bindArray("actors", String.class, each(asked, Asked::actor))
                .bindArray("elections", String.class, each(asked, Asked::election))
                .bindArray("kinds", String.class, each(asked, one -> one.target()
                        .kind()
                        .name()))
                .bindArray(
                        "targets", String.class, each(asked, one -> one.target().code()))
                .map((row, context) -> found.get(row.getInt(1) - 1)
                        .add(new Duty(Role.valueOf(row.getString(2)), row.getString(3), row.getBoolean(4))))
                .list());
        return found;
    }

    private static List<@Nullable String> each(List<Asked> asked, Function<Asked, @Nullable String> part) {
        List<@Nullable String> parts = new ArrayList<>(asked.size());
        asked.forEach(one -> parts.add(part.apply(one)));
        return parts;
    }

    private record Asked(String actor, @Nullable String election, Target target) {}

    /** A duty in force, and whether it covers what the request is about. */
    record Duty(Role role, String scope, boolean covers) {}
}
