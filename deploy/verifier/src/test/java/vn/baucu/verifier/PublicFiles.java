package vn.baucu.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The public files of a small election, made up from a seed: corrections, returned minutes and two ballot types. */
final class PublicFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CHECKPOINT_EVERY = 3;

    private final Random random;
    private final KeyPair pair;
    private final List<String> documents = new ArrayList<>();
    private final Map<String, Map<String, Object>> figures = new TreeMap<>();

    PublicFiles(long seed) throws GeneralSecurityException {
        this.random = new Random(seed);
        this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (String pollingArea : List.of("03390-001", "03390-002", "03595-001")) {
            for (String ballotType : List.of("NATIONAL_ASSEMBLY", "PROVINCIAL_COUNCIL")) {
                minutes(pollingArea, ballotType);
            }
        }
    }

    private void minutes(String pollingArea, String ballotType) {
        Map<String, Object> first = content(pollingArea, ballotType, 1, "");
        boolean waits = random.nextBoolean();
        add(first, "MINUTES", waits ? "SUBMITTED" : "ACCEPTED", waits ? null : 1);
        if (waits && random.nextInt(4) == 0) {
            add(subject(first), "STANDING", "RETURNED", null);
            return;
        }
        if (waits) {
            add(subject(first), "STANDING", "ACCEPTED", 1);
        }
        Map<String, Object> counting = first;
        if (random.nextInt(3) == 0) {
            Map<String, Object> second = content(pollingArea, ballotType, 2, (String) first.get("receipt"));
            add(second, "MINUTES", "SUBMITTED", 1);
            if (random.nextBoolean()) {
                add(subject(second), "STANDING", "ACCEPTED", 2);
                counting = second;
            }
        }
        publish(counting);
    }

    private Map<String, Object> content(String pollingArea, String ballotType, int version, String previous) {
        long valid = random.nextLong(100, 300);
        long invalid = random.nextLong(9);
        String constituency = ballotType.charAt(0) + "-12-1";
        Map<String, Object> content = new TreeMap<>();
        content.put("election", "2021");
        content.put("pollingArea", pollingArea);
        content.put("ballotType", ballotType);
        content.put("round", "FIRST");
        content.put("version", version);
        content.put("constituency", constituency);
        content.put("path", List.of("VN", "12", pollingArea.substring(0, 5)));
        content.put(
                "figures",
                new Figures(List.of(320L, 310L, 330L, 310L, valid + invalid, valid, invalid, 20L, 0L)).byName());
        content.put("votes", new TreeMap<>(Map.of(constituency + "-01", valid, constituency + "-02", valid / 2)));
        content.put("previousReceipt", previous);
        content.put("receipt", HexFormat.of().toHexDigits(random.nextLong()));
        return content;
    }

    private static Map<String, Object> subject(Map<String, Object> content) {
        Map<String, Object> subject = new TreeMap<>(content);
        subject.keySet().retainAll(List.of("election", "pollingArea", "ballotType", "round", "version"));
        return subject;
    }

    private void add(Map<String, Object> content, String kind, String state, Integer counts) {
        Map<String, Object> document = new TreeMap<>(content);
        document.put("kind", kind);
        document.put("state", state);
        if (counts != null) {
            document.put("counts", counts);
        }
        documents.add(json(document));
    }

    @SuppressWarnings("unchecked")
    private void publish(Map<String, Object> minutes) {
        List<String> subjects = new ArrayList<>((List<String>) minutes.get("path"));
        subjects.add((String) minutes.get("constituency"));
        for (String subject : subjects) {
            Map<String, Object> sum = figures.computeIfAbsent(
                    minutes.get("ballotType") + " FIRST " + subject,
                    name -> new TreeMap<>(Map.of(
                            "ballotType",
                            minutes.get("ballotType"),
                            "round",
                            "FIRST",
                            "subject",
                            subject,
                            "minutesIn",
                            0L,
                            "figures",
                            Map.of())));
            sum.merge("minutesIn", 1L, (one, other) -> (long) one + (long) other);
            Map<String, Long> added = new java.util.LinkedHashMap<>();
            Map<String, Long> earlier = (Map<String, Long>) sum.get("figures");
            ((Map<String, Long>) minutes.get("figures"))
                    .forEach((name, count) -> added.put(name, count + earlier.getOrDefault(name, 0L)));
            sum.put("figures", added);
            if (subject.equals(minutes.get("constituency"))) {
                Map<String, Long> votes =
                        (Map<String, Long>) sum.computeIfAbsent("votes", name -> new TreeMap<String, Long>());
                ((Map<String, Long>) minutes.get("votes"))
                        .forEach((candidate, count) -> votes.merge(candidate, count, Long::sum));
            }
        }
    }

    int leaves() {
        return documents.size();
    }

    void writeTo(Path folder) throws IOException, GeneralSecurityException {
        StringBuilder leaves = new StringBuilder();
        StringBuilder checkpoints = new StringBuilder();
        Tree tree = new Tree();
        for (String document : documents) {
            byte[] hash = Tree.leaf(document.getBytes(UTF_8));
            leaves.append(tree.size())
                    .append(' ')
                    .append(HexFormat.of().formatHex(hash))
                    .append(' ');
            leaves.append(document).append('\n');
            tree.add(hash);
            if (tree.size() % CHECKPOINT_EVERY == 0 || tree.size() == documents.size()) {
                checkpoints.append(checkpoint(tree));
            }
        }
        StringBuilder published = new StringBuilder();
        figures.values().forEach(sum -> published.append(json(sum)).append('\n'));
        Files.writeString(folder.resolve("leaves.txt"), leaves);
        Files.writeString(folder.resolve("checkpoints.txt"), checkpoints);
        Files.writeString(folder.resolve("figures.txt"), published);
        Files.writeString(
                folder.resolve("key.txt"),
                Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n");
    }

    private String checkpoint(Tree tree) throws GeneralSecurityException {
        String root = HexFormat.of().formatHex(tree.root());
        Instant at = Instant.parse("2021-05-23T14:00:00Z").plusSeconds(tree.size());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(("baucu-minutes-log\n2021\n" + tree.size() + "\n" + root + "\n" + at + "\n").getBytes(UTF_8));
        return String.join(
                        " ",
                        "2021",
                        String.valueOf(tree.size()),
                        root,
                        at.toString(),
                        fingerprint(),
                        Base64.getEncoder().encodeToString(signature.sign()))
                + "\n";
    }

    String fingerprint() throws GeneralSecurityException {
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(pair.getPublic().getEncoded());
        return HexFormat.of().formatHex(hash).substring(0, 16);
    }

    private static String json(Map<String, Object> value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
