package vn.baucu.tally.callback;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The host of an address as it is written. Whatever could be a number is one: what one reader takes for a name, another
 * takes for 127.0.0.1.
 */
final class HostName {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern BYTE = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]");
    private static final int LONGEST_LABEL = 63;
    private static final int LONGEST = 253;

    private static final List<String> LOCAL = List.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "home.arpa",
            "in-addr.arpa",
            "ip6.arpa",
            "onion");

    private HostName() {}

    /** What is wrong with it, before anybody is asked where it is. */
    static Set<UrlFault> faults(String host) {
        if (IPV6.matcher(host).matches()) {
            return literal(host).map(HostName::ofAddress).orElse(Set.of(UrlFault.FORM));
        }
        if (!host.chars().allMatch(letter -> letter < 0x80)) {
            return Set.of(UrlFault.SPELLING);
        }
        List<String> labels = Arrays.asList(plain(host).split("\\.", -1));
        String last = labels.get(labels.size() - 1);
        if (NUMBER.matcher(last).matches()) {
            return isCanonical(host, labels)
                    ? literal(host).map(HostName::ofAddress).orElse(Set.of(UrlFault.SPELLING))
                    : Set.of(UrlFault.SPELLING);
        }
        return ofName(plain(host), labels);
    }

    /** The address that the host itself is, if it is one. */
    static Optional<InetAddress> literal(String host) {
        boolean number = host.startsWith("[")
                || BYTE.matcher(host.substring(host.lastIndexOf('.') + 1)).matches();
        if (!number) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException malformed) {
            return Optional.empty();
        }
    }

    /** In lower case and without the dot that ends a complete name. */
    static String plain(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static Set<UrlFault> ofAddress(InetAddress address) {
        return PublicAddress.is(address) ? Set.of() : Set.of(UrlFault.NOT_PUBLIC);
    }

    private static boolean isCanonical(String host, List<String> labels) {
        return !host.endsWith(".")
                && labels.size() == 4
                && labels.stream().allMatch(label -> BYTE.matcher(label).matches() && Integer.parseInt(label) <= 0xff);
    }

    private static Set<UrlFault> ofName(String host, List<String> labels) {
        boolean wellFormed = host.length() <= LONGEST
                && labels.stream()
                        .allMatch(label -> label.length() <= LONGEST_LABEL
                                && NAME.matcher(label).matches());
        if (!wellFormed) {
            return Set.of(UrlFault.FORM);
        }
        if (!labels.stream().allMatch(HostName::isOneSpelling)) {
            return Set.of(UrlFault.SPELLING);
        }
        boolean local = labels.size() == 1 || LOCAL.stream().anyMatch(suffix -> ("." + host).endsWith("." + suffix));
        return local ? Set.of(UrlFault.LOCAL_NAME) : Set.of();
    }

    /** Punycode of letters that fold into plain ones would be another spelling of a plain name. */
    private static boolean isOneSpelling(String label) {
        if (!label.startsWith("xn--")) {
            return true;
        }
        String unicode = IDN.toUnicode(label);
        try {
            return !unicode.equals(label)
                    && IDN.toASCII(unicode, IDN.USE_STD3_ASCII_RULES).equals(label);
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
