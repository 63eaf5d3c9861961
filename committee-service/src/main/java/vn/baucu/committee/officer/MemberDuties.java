package vn.baucu.committee.officer;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.baucu.committee.register.Register;
import vn.baucu.common.access.Role;
import vn.baucu.common.event.DutyGiven;

/**
 * Lets duties follow seats: they begin and end with them. Whoever holds the same duty on another ground as well keeps it
 * until the last of them ends.
 */
@ApplicationScoped
public class MemberDuties {

    private final Officers officers;
    private final Grounds grounds;
    private final Clock clock;

    MemberDuties(Officers officers, Grounds grounds, Clock clock) {
        this.officers = officers;
        this.grounds = grounds;
        this.clock = clock;
    }

    public void give(String election, Collection<MemberDuty> duties) {
        Map<String, List<MemberDuty>> byUser =
                duties.stream().collect(groupingBy(MemberDuty::user, TreeMap::new, Collectors.toList()));
        change(election, byUser.keySet(), (user, held) -> {
            List<MemberDuty> given = byUser.getOrDefault(user, List.of());
            return new Held(
                    given.isEmpty() ? held.name() : given.get(0).name(),
                    Stream.concat(held.grounds().stream(), given.stream().map(MemberDuty::ground))
                            .toList());
        });
    }

    /** Those of them who audit the election; nobody gives them another duty before the transaction ends. */
    public Set<String> auditors(String election, Collection<String> users) {
        if (users.isEmpty()) {
            return Set.of();
        }
        officers.lock(election, users);
        Instant now = now();
        return officers.find(election, users).values().stream()
                .filter(officer -> officer.audits(now))
                .map(AppointedOfficer::user)
                .collect(Collectors.toSet());
    }

    /** The name of whoever has a seat was written wrongly. */
    public void rename(String election, String user, String name) {
        change(election, Set.of(user), (renamed, held) -> new Held(name, held.grounds()));
    }

    /** Ends at once what rests on seats on the body; from this moment on it lets nobody do anything. */
    public void end(String election, String body, Collection<String> users) {
        Instant now = now();
        change(
                election,
                new TreeSet<>(users),
                (user, held) -> new Held(
                        held.name(),
                        held.grounds().stream()
                                .map(ground -> ground.body().equals(body) ? ground.endedBy(now) : ground)
                                .toList()));
    }

    /** Ends at once what rests on seats on the bodies, whoever has them or stands in. */
    public void end(String election, Collection<String> bodies) {
        Instant now = now();
        change(
                election,
                grounds.usersOf(election, bodies, now),
                (user, held) -> new Held(
                        held.name(),
                        held.grounds().stream()
                                .map(ground -> bodies.contains(ground.body()) ? ground.endedBy(now) : ground)
                                .toList()));
    }

    /** Ends everything a duty rests on, because somebody ended it by hand. */
    void endAll(String election, String user, Role role, String scope) {
        Instant now = now();
        UnaryOperator<Ground> ended = ground -> ground.isOf(role, scope) ? ground.endedBy(now) : ground;
        List<Ground> held = grounds.find(election, List.of(user)).getOrDefault(user, List.of());
        grounds.keep(election, Map.of(user, held.stream().map(ended).toList()));
    }

    private void change(String election, Set<String> users, Change change) {
        List<String> sorted = List.copyOf(users);
        for (int from = 0; from < sorted.size(); from += Register.BATCH) {
            changeBatch(election, sorted.subList(from, Math.min(from + Register.BATCH, sorted.size())), change);
        }
    }

    private void changeBatch(String election, List<String> users, Change change) {
        officers.lock(election, users);
        Map<String, AppointedOfficer> before = officers.find(election, users);
        Map<String, List<Ground>> resting = grounds.find(election, users);
        Map<String, List<Ground>> kept = new HashMap<>();
        List<AppointedOfficer> after = new ArrayList<>();
        for (String user : users) {
            AppointedOfficer officer = before.getOrDefault(user, new AppointedOfficer(user, "", List.of(), 0));
            Held held = new Held(officer.name(), withNamings(officer, resting.getOrDefault(user, List.of())));
            Held changed = change.apply(user, held);
            List<DutyGiven> duties = duties(changed.grounds());
            kept.put(user, changed.grounds());
            if (!officer.saysTheSame(changed.name(), duties)) {
                after.add(officer.next(changed.name(), duties));
            }
        }
        grounds.keep(election, kept);
        if (!after.isEmpty()) {
            officers.keep(election, after);
        }
    }

    /** A duty that no ground explains was given by name. */
    private static List<Ground> withNamings(AppointedOfficer officer, List<Ground> resting) {
        List<DutyGiven> explained = duties(resting);
        return Stream.concat(
                        resting.stream(),
                        officer.duties().stream()
                                .filter(duty -> !explained.contains(duty))
                                .map(duty -> new Ground(
                                        duty.role(), duty.scope(), Ground.BY_NAME, duty.from(), duty.until())))
                .toList();
    }

    private static List<DutyGiven> duties(List<Ground> held) {
        return held.stream().collect(groupingBy(ground -> ground.role() + " " + ground.scope())).values().stream()
                .flatMap(same -> Ground.duties(same).stream())
                .toList();
    }

    /** PostgreSQL keeps microseconds; the event must say the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** What somebody's duties rest on, and the name they are known by. */
    private record Held(String name, List<Ground> grounds) {}

    /** What becomes of it. */
    private interface Change {

        Held apply(String user, Held held);
    }
}
