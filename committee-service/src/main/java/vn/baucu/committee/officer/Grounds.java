package vn.baucu.committee.officer;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.Role;

/** Keeps what duties rest on. */
@ApplicationScoped
class Grounds {

    private final Jdbi jdbi;

    Grounds(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, List<Ground>> find(String election, Collection<String> users) {
        return jdbi.withHandle(handle -> handle
                .createQuery("""
                        select actor, role, scope, body, valid_from, valid_until from committee.duty_ground
                        where election = :election and actor = any (:users)
                        """)
                .bind("election", election)
                .bindArray("users", String.class, users)
                .map((row, context) -> Map.entry(
                        row.getString("actor"),
                        new Ground(
                                Role.valueOf(row.getString("role")),
                                row.getString("scope"),
                                row.getString("body"),
                                row.getTimestamp("valid_from").toInstant(),
                                instant(row.getTimestamp("valid_until")))))
                .stream()
                .collect(groupingBy(Entry::getKey, mapping(Entry::getValue, toList()))));
    }

    /** Keeps grounds as they are now; one that begins at the same moment takes the place of the earlier. */
    void keep(String election, Map<String, List<Ground>> groundsByUser) {
        List<String> users = new ArrayList<>();
        List<Ground> grounds = new ArrayList<>();
        groundsByUser.forEach((user, held) -> lastOfEach(held).forEach(ground -> {
            users.add(user);
            grounds.add(ground);
        }));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into committee.duty_ground
                            (election, actor, role, scope, body, valid_from, valid_until)
                        select :election, actor, role, scope, body, valid_from::timestamptz, valid_until::timestamptz
                        from unnest(:users, :roles, :scopes, :bodies, :froms, :untils)
                            as held (actor, role, scope, body, valid_from, valid_until)
                        on conflict (election, actor, role, scope, body, valid_from)
                            do update set valid_until = excluded.valid_until
                        """)
                .bind("election", election)
                .bindArray("users", String.class, users)
                .bindArray(
                        "roles",
                        String.class,
                        grounds.stream().map(ground -> ground.role().name()).toList())
                .bindArray(
                        "scopes",
                        String.class,
                        grounds.stream().map(Ground::scope).toList())
                .bindArray(
                        "bodies",
                        String.class,
                        grounds.stream().map(Ground::body).toList())
                .bindArray(
                        "froms",
                        String.class,
                        grounds.stream().map(ground -> ground.from().toString()).toList())
                .bindArray("untils", String.class, untils(grounds))
                .execute());
    }

    private static Collection<Ground> lastOfEach(List<Ground> held) {
        Map<String, Ground> last = new LinkedHashMap<>();
        held.forEach(ground -> last.put(
                String.join(
                        "\n",
                        ground.role().name(),
                        ground.scope(),
                        ground.body(),
                        ground.from().toString()),
                ground));
        return last.values();
    }

    private static List<@Nullable String> untils(List<Ground> grounds) {
        List<@Nullable String> untils = new ArrayList<>(grounds.size());
        for (Ground ground : grounds) {
            untils.add(ground.until() == null ? null : ground.until().toString());
        }
        return untils;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
