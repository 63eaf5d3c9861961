package vn.baucu.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds where two services' contracts contradict each other, which merging would hide. */
final class Contracts {

    /** Every service shows its own jobs, so the same operation stands in each contract. */
    private static final String SHARED = "/api/v1/jobs/{service}/";

    private Contracts() {}

    static List<String> conflicts(Map<String, JsonNode> contracts) {
        List<String> conflicts = new ArrayList<>();
        Map<String, Found> operations = new TreeMap<>();
        Map<String, Found> components = new TreeMap<>();
        new TreeMap<>(contracts).forEach((service, contract) -> {
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().forEach(method -> {
                        String name = method.getKey() + " " + path.getKey();
                        boolean shared = path.getKey().startsWith(SHARED);
                        note(operations, name, new Found(service, method.getValue()), shared, conflicts);
                    }));
            contract.path("components")
                    .properties()
                    .forEach(kind -> kind.getValue().properties().forEach(component -> {
                        String name = kind.getKey() + " " + component.getKey();
                        note(components, name, new Found(service, component.getValue()), true, conflicts);
                    }));
        });
        return conflicts;
    }

    private static void note(
            Map<String, Found> known, String name, Found found, boolean mayRepeat, List<String> conflicts) {
        Found earlier = known.putIfAbsent(name, found);
        if (earlier != null && !(mayRepeat && earlier.content().equals(found.content()))) {
            conflicts.add(name + " is defined by " + earlier.service() + " and by " + found.service());
        }
    }

    private record Found(String service, JsonNode content) {}
}
