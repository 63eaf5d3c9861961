package vn.baucu.committee.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.committee.Officials.FOUNDER;
import static vn.baucu.committee.Officials.asFounder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import vn.baucu.committee.Country;
import vn.baucu.testing.Embedded;

/** The budget against a naive one: every order is taken or refused alike, and every report says the same. */
@QuarkusTest
@WithTestResource(Embedded.class)
class BudgetSumsResourceTest {

    private static final Money MONEY = new Money("bs");
    private static final List<String> AREAS = List.of("12", "105", "108", "03386", "03388", "03478");
    private static final Map<String, String> PATHS = Map.of(
            "12",
            "VN/12/",
            "105",
            "VN/12/105/",
            "108",
            "VN/12/108/",
            "03386",
            "VN/12/105/03386/",
            "03388",
            "VN/12/105/03388/",
            "03478",
            "VN/12/108/03478/");
    private static final Map<String, String> LEVELS = Map.of(
            "12",
            "PROVINCE",
            "105",
            "DISTRICT",
            "108",
            "DISTRICT",
            "03386",
            "COMMUNE",
            "03388",
            "COMMUNE",
            "03478",
            "COMMUNE");

    private final List<Naive> allocations = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** An allocation as anybody would note it down. */
    private static final class Naive {
        String id;
        Naive parent;
        String area;
        String content;
        long amount;
        boolean settled;

        /** Taken out of it for good or for now, walking everything below. */
        long used(BudgetSumsResourceTest all) {
            long below = all.allocations.stream()
                    .filter(child -> child.parent == this)
                    .mapToLong(child -> child.settled ? child.used(all) : child.amount)
                    .sum();
            return below + all.spent(this);
        }
    }

    private record Entry(String id, Naive of, long amount, boolean counter) {}

    private long spent(Naive allocation) {
        return entries.stream()
                .filter(entry -> entry.of == allocation)
                .mapToLong(Entry::amount)
                .sum();
    }

    @Test
    void sumsAreThoseOfANaiveBudget() {
        Country.areas2021("bs");
        long seed = RandomGenerator.getDefault().nextLong();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);

        for (int i = 0; i < 150; i++) {
            boolean expected =
                    switch (allocations.isEmpty() ? 0 : random.nextInt(8)) {
                        case 0, 1, 2 -> allocate(random);
                        case 3, 4, 5 -> spend(random);
                        case 6 -> reverse(random);
                        default -> settleOrAmend(random);
                    };
            assertThat(expected).as("seed %d, step %d", seed, i).isTrue();
        }

        for (Naive allocation : allocations) {
            JsonPath shown =
                    asFounder().get(MONEY.path("allocations/" + allocation.id)).jsonPath();
            assertThat(shown.getLong("remaining"))
                    .as("seed %d", seed)
                    .isEqualTo(allocation.settled ? 0 : allocation.amount - allocation.used(this));
        }
        report(seed, "12", "CONTENT", allocation -> allocation.content);
        report(seed, "105", "CONTENT", allocation -> allocation.content);
        report(seed, "12", "LEVEL", allocation -> LEVELS.get(allocation.area));
        report(seed, "12", "AREA", allocation -> List.of("105", "108").stream()
                .filter(district -> PATHS.get(allocation.area).contains("/" + district + "/"))
                .findFirst()
                .orElse("12"));
    }

    private boolean allocate(RandomGenerator random) {
        Naive parent = allocations.isEmpty() || random.nextInt(4) == 0 ? null : any(allocations, random);
        String area = any(AREAS, random);
        String content = parent == null || parent.content.equals("GENERAL")
                ? any(List.of("GENERAL", "TRAINING", "SEALS"), random)
                : parent.content;
        long amount = 1 + random.nextLong(1_000);
        boolean inside = parent == null || PATHS.get(area).startsWith(PATHS.get(parent.area));
        boolean enough = parent == null || (!parent.settled && parent.amount - parent.used(this) >= amount);
        boolean possible = inside && enough;
        Response answer = MONEY.allocate(FOUNDER, parent == null ? null : parent.id, area, content, amount);
        if (possible) {
            Naive made = new Naive();
            made.id = answer.jsonPath().getString("id");
            made.parent = parent;
            made.area = area;
            made.content = content;
            made.amount = amount;
            allocations.add(made);
        }
        return answer.statusCode() == (possible ? 201 : inside ? 409 : 422);
    }

    private boolean spend(RandomGenerator random) {
        Naive of = any(allocations, random);
        long amount = 1 + random.nextLong(400);
        boolean possible = !of.settled && of.amount - of.used(this) >= amount;
        Response answer = MONEY.spend(FOUNDER, of.id, amount);
        if (possible) {
            entries.add(new Entry(answer.jsonPath().getString("id"), of, amount, false));
        }
        return answer.statusCode() == (possible ? 201 : 409);
    }

    private boolean reverse(RandomGenerator random) {
        if (entries.isEmpty()) {
            return true;
        }
        Entry entry = any(entries, random);
        boolean reversed = entries.stream().anyMatch(other -> other.counter && other.id.equals("-" + entry.id));
        boolean possible = !entry.counter && !reversed && !entry.of.settled;
        if (entry.counter) {
            return true;
        }
        int status = MONEY.reverse(FOUNDER, entry.id).statusCode();
        if (possible) {
            entries.add(new Entry("-" + entry.id, entry.of, -entry.amount, true));
        }
        return status == (possible ? 201 : 409);
    }

    private boolean settleOrAmend(RandomGenerator random) {
        Naive of = any(allocations, random);
        Long version = MONEY.version(of.id);
        if (random.nextInt(3) > 0) {
            long amount = 1 + random.nextLong(1_500);
            boolean room = of.parent == null || of.parent.amount - of.parent.used(this) >= amount - of.amount;
            boolean possible = !of.settled && amount >= of.used(this) && room;
            int status = MONEY.amend(FOUNDER, of.id, version, amount).statusCode();
            if (possible) {
                of.amount = amount;
            }
            return status == (possible ? 200 : 409);
        }
        boolean possible = !of.settled && allocations.stream().noneMatch(child -> child.parent == of && !child.settled);
        int status = MONEY.settle(FOUNDER, of.id, version).statusCode();
        of.settled |= possible;
        return status == (possible ? 200 : 409);
    }

    /** Each line from its allocations alone: what came in, what went out, what was spent. */
    private void report(long seed, String within, String by, Function<Naive, String> line) {
        Map<String, long[]> expected = new HashMap<>();
        List<Naive> members = allocations.stream()
                .filter(allocation -> PATHS.get(allocation.area).startsWith(PATHS.get(within)))
                .toList();
        for (Naive member : members) {
            long[] sums = expected.computeIfAbsent(line.apply(member), key -> new long[6]);
            long held = member.settled ? member.used(this) : member.amount;
            boolean inside = member.parent != null
                    && members.contains(member.parent)
                    && line.apply(member.parent).equals(line.apply(member));
            if (!inside) {
                sums[0] += member.amount;
                sums[1] += member.amount - held;
                if (member.parent != null && members.contains(member.parent)) {
                    expected.computeIfAbsent(line.apply(member.parent), key -> new long[6])[2] += held;
                }
            }
            sums[3] += spent(member);
            sums[5] += member.settled ? spent(member) : 0;
        }
        expected.values().forEach(sums -> sums[4] = sums[0] - sums[1] - sums[2] - sums[3]);

        List<Map<String, Object>> lines = asFounder()
                .get(MONEY.path("report?within=" + within + "&by=" + by))
                .jsonPath()
                .getList("items");

        Map<String, long[]> shown = new HashMap<>();
        lines.stream()
                .filter(found -> !found.get("line").equals(within) || expected.containsKey(within))
                .forEach(found -> shown.put((String) found.get("line"), new long[] {
                    number(found, "allocated"), number(found, "returned"), number(found, "passedOn"),
                    number(found, "spent"), number(found, "remaining"), number(found, "settled")
                }));
        expected.values().removeIf(sums -> sums[0] == 0 && sums[2] == 0 && sums[3] == 0);
        assertThat(shown).as("seed %d by %s", seed, by).containsOnlyKeys(expected.keySet());
        expected.forEach((key, sums) -> assertThat(shown.get(key))
                .as("seed %d, %s of %s", seed, key, by)
                .isEqualTo(sums));
    }

    private static long number(Map<String, Object> line, String name) {
        return ((Number) line.get(name)).longValue();
    }

    private static <T> T any(List<T> things, RandomGenerator random) {
        return things.get(random.nextInt(things.size()));
    }
}
