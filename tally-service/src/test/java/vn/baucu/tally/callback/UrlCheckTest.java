package vn.baucu.tally.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.baucu.tally.callback.UrlFault.CREDENTIALS;
import static vn.baucu.tally.callback.UrlFault.FORM;
import static vn.baucu.tally.callback.UrlFault.FRAGMENT;
import static vn.baucu.tally.callback.UrlFault.LOCAL_NAME;
import static vn.baucu.tally.callback.UrlFault.NAME_UNKNOWN;
import static vn.baucu.tally.callback.UrlFault.NOT_PUBLIC;
import static vn.baucu.tally.callback.UrlFault.PORT;
import static vn.baucu.tally.callback.UrlFault.SCHEME;
import static vn.baucu.tally.callback.UrlFault.SPELLING;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name that could slip through is at a public address here, so that only its spelling can give it away. */
class UrlCheckTest {

    private static final String PUBLIC = "123.30.10.1";

    private final UrlCheck check = new UrlCheck(host -> List.of(InetAddress.getByName(PUBLIC)), Settings.strict());

    private Set<UrlFault> faults(String url) {
        return check.check(url).join().faults();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://ket-qua.example.vn",
                "https://ket-qua.example.vn/",
                "https://KET-QUA.example.vn:443/nhan?bau-cu=2026",
                "https://ket-qua.example.vn.:8443/nhan",
                "https://ket-qua.example.vn:18080/a%20b",
                "https://123.30.10.1/nhan",
                "https://xn--bu-c-1w0l.example.vn/",
                "https://[2405:4800::1]/nhan"
            })
    void aPublicAddressIsTaken(String url) {
        String known = url.contains("xn--") ? url.replace("xn--bu-c-1w0l", java.net.IDN.toASCII("bầu-cử")) : url;

        assertThat(faults(known)).isEmpty();
    }

    /** E-040. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1",
                "https://127.8.9.10/",
                "https://[::1]/",
                "https://[0:0:0:0:0:0:0:1]:8443/",
                "https://0.0.0.0/",
                "https://[::]/"
            })
    void oneselfIsNoReceiver(String url) {
        assertThat(faults(url)).containsExactly(NOT_PUBLIC);
    }

    /** E-040. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost",
                "https://LOCALHOST/",
                "https://localhost./",
                "https://a.localhost/",
                "https://kafka/",
                "https://printer.local/",
                "https://db.internal/",
                "https://router.home.arpa/"
            })
    void namesOfALocalNetworkAreNoReceivers(String url) {
        assertThat(faults(url)).containsExactly(LOCAL_NAME);
    }

    /** E-041. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://169.254.169.254/latest/meta-data/",
                "https://[fd00:ec2::254]/",
                "https://100.100.100.200/",
                "https://168.63.129.16/",
                "https://192.0.0.192/",
                "https://[fe80::a9fe:a9fe]/"
            })
    void aCloudThatTellsSecretsIsNoReceiver(String url) {
        assertThat(faults(url)).containsExactly(NOT_PUBLIC);
    }

    /** E-041. */
    @Test
    void aCloudThatTellsSecretsIsNoReceiverUnderItsNameEither() {
        assertThat(faults("https://metadata.google.internal/")).containsExactly(LOCAL_NAME);
    }

    /** E-043. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://0x7f.0.0.1/",
                "https://0x7f000001/",
                "https://127.1/",
                "https://127.0.1/",
                "https://017700000001/",
                "https://127.0.0.1./",
                "https://127.0.0.01/",
                "https://１２７.０.０.１/",
                "https://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ/",
                "https://8.8.8.0x8/",
                "https://4294967297/",
                "https://300.1.1.1/"
            })
    void anAddressHasOneSpelling(String url) {
        assertThat(faults(url)).containsExactly(SPELLING);
    }

    /** E-044. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://[::ffff:127.0.0.1]/",
                "https://[::ffff:7f00:1]/",
                "https://[::127.0.0.1]/",
                "https://[64:ff9b::127.0.0.1]/",
                "https://[2002:7f00:1::1]/",
                "https://[2001:0:7f00:1::1]/",
                "https://[2001:db8::1]/",
                "https://[fc00::1]/",
                "https://[ff02::1]/"
            })
    void anAddressWithinAnAddressIsNoReceiver(String url) {
        assertThat(faults(url)).containsExactly(NOT_PUBLIC);
    }

    /** E-046. */
    @ParameterizedTest
    @ValueSource(
            ints = {0, 1, 22, 25, 80, 444, 1023, 2181, 2375, 3306, 5432, 6379, 9000, 9092, 9200, 11211, 27017, 65536})
    void portsOfInfrastructureAreNoReceivers(int port) {
        assertThat(faults("https://ket-qua.example.vn:" + port + "/")).containsExactly(PORT);
    }

    /** E-047. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ket-qua.example.vn:8443/",
                "ftp://ket-qua.example.vn:8443/",
                "gopher://ket-qua.example.vn:8443/_x",
                "file:///etc/passwd",
                "jar:file:///x.jar!/y",
                "data:text/plain,x",
                "javascript:alert(1)",
                "mailto:a@example.vn"
            })
    void onlyHttpsIsSpoken(String url) {
        assertThat(faults(url)).containsExactly(SCHEME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ket-qua.example.vn",
                "//ket-qua.example.vn/",
                "https:ket-qua.example.vn",
                "https://",
                "https:///nhan",
                "https://ket qua.example.vn/",
                "https://ket-qua.example.vn\\@127.0.0.1/",
                "https://a..example.vn/",
                "https://-a.example.vn/",
                "https://a_b.example.vn/",
                "https://ket-qua.example.vn../",
                "https://127.0.0.1%2f.example.vn/",
                "https://%31%32%37.0.0.a/",
                "https://[::1%25eth0]/",
                "https://[::1].example.vn/",
                "https://ket-qua.example.vn/nhận",
                "https://ket-qua.example.vn:123456/"
            })
    void whatIsNoAddressIsRefused(String url) {
        assertThat(faults(url)).contains(FORM).doesNotContain(NOT_PUBLIC);
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(faults("http://nguoi:mat-khau@127.0.0.1:22/#x"))
                .containsExactlyInAnyOrder(SCHEME, CREDENTIALS, FRAGMENT, PORT, NOT_PUBLIC);
    }

    @Test
    void whatStandsBeforeTheLastAtSignIsNotTheHost() {
        assertThat(faults("https://ket-qua.example.vn@127.0.0.1/")).containsExactlyInAnyOrder(CREDENTIALS, NOT_PUBLIC);
    }

    @Test
    void punycodeThatIsNotTheSpellingOfItsLettersIsRefused() {
        assertThat(faults("https://xn--ls8h.example.vn/")).containsExactly(SPELLING);
        assertThat(faults("https://xn--0000000000000.example.vn/")).containsExactly(SPELLING);
    }

    /** E-050. */
    @Test
    void aHostWithOnePrivateAddressAmongOthersIsRefused() {
        UrlCheck both = at(Map.of("hai.example.vn", List.of(PUBLIC, "10.0.0.5")));

        assertThat(both.check("https://hai.example.vn/").join().faults()).containsExactly(NOT_PUBLIC);
        assertThat(both.check("https://hai.example.vn/").join().addresses()).isEmpty();
    }

    @Test
    void aHostThatIsNowhereIsRefused() {
        assertThat(at(Map.of()).check("https://khong-co.example.vn/").join().faults())
                .containsExactly(NAME_UNKNOWN);
    }

    @Test
    void aNameServerThatNeverAnswersIsNotWaitedFor() {
        UrlCheck slow = new UrlCheck(
                host -> {
                    java.util.concurrent.locks.LockSupport.parkNanos(
                            Duration.ofSeconds(20).toNanos());
                    return List.of();
                },
                Settings.strict());
        long start = System.nanoTime();

        assertThat(slow.check("https://cham.example.vn/").join().faults()).containsExactly(NAME_UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aHostOfOnesOwnMayBeAnywhere() {
        UrlCheck own = new UrlCheck(
                host -> List.of(InetAddress.getLoopbackAddress()),
                new Settings(Duration.ofSeconds(1), Optional.of(Set.of("localhost")), Optional.empty()));

        assertThat(own.check("http://localhost:80/nhan").join().faults()).isEmpty();
        assertThat(own.check("http://localhost.example.vn/").join().faults()).contains(SCHEME);
        assertThat(own.check("ftp://a:b@localhost:80/").join().faults()).containsExactlyInAnyOrder(SCHEME, CREDENTIALS);
    }

    /** Whatever way somebody finds to write a private address, it is refused; public ones are not refused with them. */
    @Test
    void noSpellingOfAPrivateAddressIsTaken() throws UnknownHostException {
        long seed = System.nanoTime();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < 20_000; i++) {
            int[] address = privateAddress(random);
            String host = SPELLINGS.get(random.nextInt(SPELLINGS.size())).apply(address);
            String url = "https://" + (random.nextInt(10) == 0 ? host.toUpperCase(Locale.ROOT) : host)
                    + (random.nextInt(4) == 0 ? ":8443" : "") + "/";

            assertThat(faults(url))
                    .as("%s of %s, seed %d", url, Arrays.toString(address), seed)
                    .isNotEmpty();

            String open = dotted(publicAddress(random));
            assertThat(faults("https://" + open + "/"))
                    .as("%s, seed %d", open, seed)
                    .isEmpty();
        }
    }

    private static final List<Function<int[], String>> SPELLINGS = List.of(
            UrlCheckTest::dotted,
            address -> dotted(address) + ".",
            address -> "" + number(address),
            address -> "" + (number(address) + (1L << 32)),
            address -> "0x" + Long.toHexString(number(address)),
            address -> "0" + Long.toOctalString(number(address)),
            address -> each(address, part -> "0x" + Integer.toHexString(part)),
            address -> each(address, part -> "0" + Integer.toOctalString(part)),
            address -> each(address, part -> String.format(Locale.ROOT, "%04d", part)),
            address -> each(address, part -> "0x0000" + Integer.toHexString(part)),
            address -> address[0] + "." + (number(address) & 0xffffff),
            address -> address[0] + ".0x" + Long.toHexString(number(address) & 0xffffff),
            address -> address[0] + "." + address[1] + "." + (number(address) & 0xffff),
            address -> dotted(address)
                    .chars()
                    .mapToObj(letter -> "" + (char) (letter == '.' ? '．' : letter - '0' + '０'))
                    .reduce("", String::concat),
            address -> dotted(address).replace(".", "。"),
            address -> dotted(address).replace(".", "%2e"),
            address -> each(address, part -> "%3" + (part % 10)),
            address -> "[::ffff:" + dotted(address) + "]",
            address -> "[::ffff:" + words(address) + "]",
            address -> "[0:0:0:0:0:ffff:" + words(address) + "]",
            address -> "[::" + dotted(address) + "]",
            address -> "[64:ff9b::" + dotted(address) + "]",
            address -> "[64:ff9b:1::" + dotted(address) + "]",
            address -> "[2002:" + words(address) + "::1]",
            address -> "[2001:0:" + words(address) + "::1]",
            address -> "[fe80::5efe:" + dotted(address) + "]",
            address -> "ket-qua.example.vn@" + dotted(address),
            address -> "ket-qua.example.vn:443@" + dotted(address));

    private static int[] privateAddress(RandomGenerator random) {
        int[] address = random.ints(4, 0, 256).toArray();
        switch (random.nextInt(8)) {
            case 0 -> address[0] = 10;
            case 1 -> address[0] = 127;
            case 2 -> address[0] = 0;
            case 3 -> address[0] = random.nextInt(224, 256);
            case 4 -> {
                address[0] = 172;
                address[1] = random.nextInt(16, 32);
            }
            case 5 -> {
                address[0] = 192;
                address[1] = 168;
            }
            case 6 -> {
                address[0] = 169;
                address[1] = 254;
            }
            default -> {
                address[0] = 100;
                address[1] = random.nextInt(64, 128);
            }
        }
        return address;
    }

    private static int[] publicAddress(RandomGenerator random) {
        return new int[] {random.nextInt(11, 99), random.nextInt(256), random.nextInt(256), random.nextInt(256)};
    }

    private static String dotted(int[] address) {
        return each(address, part -> "" + part);
    }

    private static String each(int[] address, Function<Integer, String> written) {
        return String.join(".", Arrays.stream(address).boxed().map(written).toList());
    }

    private static String words(int[] address) {
        return Integer.toHexString(address[0] << 8 | address[1]) + ":"
                + Integer.toHexString(address[2] << 8 | address[3]);
    }

    private static long number(int[] address) {
        return (long) address[0] << 24 | address[1] << 16 | address[2] << 8 | address[3];
    }

    private static UrlCheck at(Map<String, List<String>> names) {
        return new UrlCheck(
                host -> {
                    if (!names.containsKey(host)) {
                        throw new UnknownHostException(host);
                    }
                    List<InetAddress> found = new java.util.ArrayList<>();
                    for (String address : names.get(host)) {
                        found.add(InetAddress.getByName(address));
                    }
                    return found;
                },
                Settings.strict());
    }
}
