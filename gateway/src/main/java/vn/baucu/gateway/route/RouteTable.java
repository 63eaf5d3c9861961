package vn.baucu.gateway.route;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the service of a path. The first pattern that fits decides; without one, the path does not exist. */
@Singleton
public class RouteTable {

    private final List<Line> lines;
    private final Map<String, Upstream> upstreams = new LinkedHashMap<>();

    RouteTable(RouteConfig config) {
        config.services().forEach((name, service) -> upstreams.put(name, Upstream.of(name, service.url())));
        lines = config.routes().stream()
                .map(entry -> new Line(segments(entry.path()), route(entry)))
                .toList();
    }

    public @Nullable Route find(String path) {
        if (path.endsWith("/")) {
            return null;
        }
        List<String> segments = segments(path);
        for (Line line : lines) {
            if (Route.matches(line.pattern(), segments)) {
                return line.route();
            }
        }
        return null;
    }

    public Collection<Upstream> upstreams() {
        return upstreams.values();
    }

    private Route route(RouteConfig.Entry entry) {
        Upstream upstream = upstreams.get(entry.service());
        if (upstream == null) {
            throw new IllegalArgumentException(
                    "The route " + entry.path() + " names a service without url: " + entry.service());
        }
        return new Route(
                entry.path(), upstream, entry.timeout(), entry.bodyLimit().asLongValue());
    }

    private static List<String> segments(String path) {
        List<String> segments = new ArrayList<>(10);
        int start = 1;
        for (int slash = path.indexOf('/', start); slash >= 0; slash = path.indexOf('/', start)) {
            segments.add(path.substring(start, slash));
            start = slash + 1;
        }
        segments.add(path.substring(start));
        return segments;
    }

    private record Line(List<String> pattern, Route route) {}
}
