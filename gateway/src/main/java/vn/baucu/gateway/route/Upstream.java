package vn.baucu.gateway.route;

import java.net.URI;

/** A service behind the door. */
public record Upstream(String name, String host, int port, boolean tls) {

    static Upstream of(String name, URI url) {
        boolean tls = "https".equals(url.getScheme());
        if (url.getHost() == null) {
            throw new IllegalArgumentException("baucu.gateway.services." + name + ".url has no host: " + url);
        }
        int usual = tls ? 443 : 80;
        return new Upstream(name, url.getHost(), url.getPort() < 0 ? usual : url.getPort(), tls);
    }

    /** Services name themselves in Location; outside, only the path has a meaning. */
    public String withoutOrigin(String location) {
        String origin = (tls ? "https://" : "http://") + host + ":" + port;
        return location.startsWith(origin + "/") ? location.substring(origin.length()) : location;
    }
}
