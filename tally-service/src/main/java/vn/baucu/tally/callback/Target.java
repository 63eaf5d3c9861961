package vn.baucu.tally.callback;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a message goes, taken apart by hand: library parsers differ in what they take for the host.
 *
 * @param path with the query
 */
record Target(boolean tls, String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private static final int HTTPS_TOO = 8443;
    private static final int FIRST_FREE = 1024;
    private static final int LAST = 65_535;
    private static final int LONGEST = 2_000;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern HOST_AND_PORT = Pattern.compile("(\\[[^]]*]|[^:\\[\\]]*)(?::(\\d{0,5}))?");

    /** Where databases, brokers, caches and remote controls listen. */
    private static final Set<Integer> INFRASTRUCTURE = Set.of(
            1099, 1433, 1434, 1521, 1723, 2049, 2181, 2375, 2376, 2377, 2379, 2380, 3128, 3260, 3268, 3269, 3306, 3389,
            4369, 4444, 4646, 5000, 5432, 5433, 5601, 5671, 5672, 5900, 5901, 5984, 5985, 5986, 6000, 6379, 6380, 6432,
            6443, 6666, 6667, 7000, 7001, 7199, 7474, 7687, 8086, 8200, 8300, 8301, 8500, 8600, 9000, 9042, 9092, 9093,
            9094, 9100, 9160, 9200, 9300, 9418, 10250, 10255, 11211, 15672, 16379, 26257, 27017, 27018, 27019, 33060);

    /** The parts of an address, or all that is wrong with its form. */
    static Reading read(String url, Set<String> localHosts) {
        Set<UrlFault> faults = EnumSet.noneOf(UrlFault.class);
        Matcher scheme = SCHEME.matcher(url);
        String named = scheme.matches() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        URI uri = uri(url);
        if (uri == null || uri.getRawAuthority() == null) {
            faults.add(named.isEmpty() || named.equals("https") ? UrlFault.FORM : UrlFault.SCHEME);
            return new Reading(null, faults);
        }
        String authority = uri.getRawAuthority();
        int at = authority.lastIndexOf('@');
        if (at >= 0) {
            faults.add(UrlFault.CREDENTIALS);
        }
        if (uri.getRawFragment() != null) {
            faults.add(UrlFault.FRAGMENT);
        }
        Matcher place = HOST_AND_PORT.matcher(authority.substring(at + 1));
        if (!place.matches() || place.group(1).isEmpty()) {
            faults.add(UrlFault.FORM);
            return new Reading(null, faults);
        }
        String host = place.group(1).toLowerCase(Locale.ROOT);
        boolean local = localHosts.contains(host);
        boolean tls = named.equals("https");
        if (!tls && !(local && named.equals("http"))) {
            faults.add(named.isEmpty() ? UrlFault.FORM : UrlFault.SCHEME);
        }
        int port = port(place.group(2), tls);
        if (port < 1 || port > LAST || (!local && !isOpen(port))) {
            faults.add(UrlFault.PORT);
        }
        if (!local) {
            faults.addAll(HostName.faults(host));
        }
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        if (!(path + query).chars().allMatch(letter -> letter < 0x80)) {
            faults.add(UrlFault.FORM);
        }
        return new Reading(new Target(tls, HostName.plain(host), port, path + query), faults);
    }

    private static @Nullable URI uri(String url) {
        try {
            return url.length() > LONGEST ? null : new URI(url);
        } catch (URISyntaxException malformed) {
            return null;
        }
    }

    private static int port(@Nullable String written, boolean tls) {
        if (written == null || written.isEmpty()) {
            return tls ? HTTPS : HTTP;
        }
        return Integer.parseInt(written);
    }

    private static boolean isOpen(int port) {
        return port == HTTPS || port == HTTPS_TOO || (port >= FIRST_FREE && !INFRASTRUCTURE.contains(port));
    }

    /** What was made of an address. */
    record Reading(@Nullable Target target, Set<UrlFault> faults) {}
}
