package vn.baucu.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the leaves add up to when read in order: which versions there are of each subject, and which counts. */
final class Register {

    private final Map<String, Subject> subjects = new HashMap<>();
    private @Nullable String election;

    /** @throws IllegalArgumentException if the leaf cannot follow those before it */
    void apply(JsonNode leaf) {
        String of = Minutes.text(leaf, "election");
        if (election != null && !election.equals(of)) {
            throw new IllegalArgumentException("of another election");
        }
        election = of;
        String key = String.join(
                "/", Minutes.text(leaf, "pollingArea"), Minutes.text(leaf, "ballotType"), Minutes.text(leaf, "round"));
        Subject subject = subjects.computeIfAbsent(key, Subject::new);
        int version = (int) Minutes.number(leaf, "version");
        String kind = Minutes.text(leaf, "kind");
        if (kind.equals("MINUTES")) {
            subject.enter(version, Minutes.of(leaf), Minutes.text(leaf, "previousReceipt"));
        } else if (!kind.equals("STANDING") || !subject.versions.containsKey(version)) {
            throw new IllegalArgumentException("no version " + version + " of " + key + " was logged before");
        }
        subject.counts = leaf.has("counts") ? (int) Minutes.number(leaf, "counts") : null;
    }

    Optional<String> election() {
        return Optional.ofNullable(election);
    }

    int size() {
        return subjects.size();
    }

    /** Adds up the versions that count; whatever counts and was never logged is said. */
    Map<String, Sum> sums(PublishedFile published, Consumer<String> missing) {
        Map<String, Sum> sums = new TreeMap<>();
        for (Subject subject : subjects.values()) {
            if (subject.counts == null) {
                continue;
            }
            Minutes minutes = subject.versions.get(subject.counts);
            if (minutes == null) {
                missing.accept("version " + subject.counts + " of " + subject.key + " counts and is not in the log");
                continue;
            }
            List<String> known = published.known(minutes.ballotType(), minutes.subjects());
            if (known.isEmpty()) {
                missing.accept(subject.key + " is shown, and nothing of it was published");
            }
            for (String of : known) {
                sums.computeIfAbsent(
                                String.join(" ", minutes.ballotType(), minutes.round(), of),
                                name -> new Sum(minutes.ballotType(), minutes.round(), of))
                        .add(minutes, of.equals(minutes.constituency()));
            }
        }
        return sums;
    }

    /** The versions of the minutes of one polling area, ballot type and round. */
    private static final class Subject {

        private final String key;
        private final TreeMap<Integer, Minutes> versions = new TreeMap<>();
        private @Nullable Integer counts;

        Subject(String key) {
            this.key = key;
        }

        void enter(int version, Minutes minutes, String previousReceipt) {
            int before = versions.isEmpty() ? 0 : versions.lastKey();
            String receipt =
                    versions.isEmpty() ? "" : versions.lastEntry().getValue().receipt();
            if (version != before + 1) {
                throw new IllegalArgumentException("version " + version + " of " + key + " follows " + before);
            }
            if (!previousReceipt.equals(receipt)) {
                throw new IllegalArgumentException(
                        "version " + version + " of " + key + " goes on from another receipt than the one before has");
            }
            if (!minutes.figures().addUp()) {
                throw new IllegalArgumentException("collected is not valid plus invalid in " + key);
            }
            versions.put(version, minutes);
        }
    }
}
