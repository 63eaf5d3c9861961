package vn.baucu.committee.training;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** What must hold of a training. */
final class TrainingCheck {

    private static final Duration LONGEST = Duration.ofDays(7);

    private static final Sentence ENDS_BEFORE_START =
            new Sentence("Phải kết thúc sau khi bắt đầu.", "It must end after it starts.");
    private static final Sentence TOO_LONG = new Sentence("Dài nhất 7 ngày.", "Seven days at the longest.");
    private static final Sentence OUT_OF_RANGE = new Sentence("Phải từ {0} đến {1}.", "Must lie between {0} and {1}.");
    private static final Sentence NOWHERE = new Sentence(
            "Cần nơi tập huấn (venue) hoặc các điểm cầu (points).", "Name the venue, or the points connected online.");
    private static final Sentence UNKNOWN_TOPIC = new Sentence("Không có chuyên đề {0}.", "There is no topic {0}.");
    private static final Sentence UNKNOWN_AREA =
            new Sentence("Không có đơn vị hành chính {0}.", "There is no area {0}.");
    private static final Sentence OUTSIDE = new Sentence("{0} không thuộc {1}.", "{0} does not lie in {1}.");
    private static final Sentence UNKNOWN_DOCUMENT = new Sentence(
            "Không có văn bản này, hoặc văn bản đã hủy.", "There is no such document, or it is cancelled.");
    private static final Sentence TWICE = new Sentence("“{0}” có hai lần.", "“{0}” comes twice.");
    private static final Sentence LEGACY =
            new Sentence("Chữ viết theo bảng mã cũ, hãy dùng Unicode.", "Written in an encoding of before Unicode.");

    private final TrainingEntry entry;
    private final List<Violation> violations = new ArrayList<>();

    private TrainingCheck(TrainingEntry entry) {
        this.entry = entry;
    }

    /**
     * @param paths of the areas that the entry names, as far as they exist
     * @param missing materials that do not stand in the register
     */
    static List<Violation> brokenBy(
            TrainingEntry entry,
            List<String> topics,
            Map<String, List<String>> paths,
            Set<UUID> missing,
            LocalDate votingDay,
            ZoneId zone) {
        TrainingCheck check = new TrainingCheck(entry);
        check.times(votingDay, zone);
        check.place(paths);
        check.topics(topics);
        check.materials(missing);
        check.text("/title", entry.title());
        check.text("/venue", entry.venue());
        return check.violations;
    }

    /** Two years before the vote nobody trains for it; a year after it, for a by-election at the most. */
    private void times(LocalDate votingDay, ZoneId zone) {
        if (!entry.endsAt().isAfter(entry.startsAt())) {
            add("/endsAt", "ends-before-start", ENDS_BEFORE_START);
        } else if (entry.endsAt().isAfter(entry.startsAt().plus(LONGEST))) {
            add("/endsAt", "too-long", TOO_LONG);
        }
        Instant earliest = votingDay.minusYears(2).atStartOfDay(zone).toInstant();
        Instant latest = votingDay.plusYears(1).atStartOfDay(zone).toInstant();
        if (entry.startsAt().isBefore(earliest) || entry.startsAt().isAfter(latest)) {
            add("/startsAt", "out-of-range", OUT_OF_RANGE.with(votingDay.minusYears(2), votingDay.plusYears(1)));
        }
    }

    private void place(Map<String, List<String>> paths) {
        if (entry.venue() == null && entry.pointsGiven().isEmpty()) {
            add("/venue", "required", NOWHERE);
        }
        within("/area", entry.area(), paths);
        for (int i = 0; i < entry.pointsGiven().size(); i++) {
            within("/points/" + i + "/area", entry.pointsGiven().get(i).area(), paths);
            text("/points/" + i + "/venue", entry.pointsGiven().get(i).venue());
        }
        Set<String> seen = new HashSet<>();
        List<String> invited = entry.invited() == null ? List.of() : entry.invited();
        for (int i = 0; i < invited.size(); i++) {
            within("/invited/" + i, invited.get(i), paths);
            once("/invited/" + i, invited.get(i), seen);
        }
    }

    private void within(String pointer, String area, Map<String, List<String>> paths) {
        List<String> path = paths.get(area);
        if (path == null) {
            add(pointer, "unknown-area", UNKNOWN_AREA.with(area));
        } else if (paths.containsKey(entry.area()) && !path.contains(entry.area())) {
            add(pointer, "outside", OUTSIDE.with(area, entry.area()));
        }
    }

    private void topics(List<String> known) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entry.topics().size(); i++) {
            String topic = entry.topics().get(i);
            if (!known.contains(topic)) {
                add("/topics/" + i, "unknown-topic", UNKNOWN_TOPIC.with(topic));
            }
            once("/topics/" + i, topic, seen);
        }
    }

    private void materials(Set<UUID> missing) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entry.materialsGiven().size(); i++) {
            UUID document = entry.materialsGiven().get(i);
            if (missing.contains(document)) {
                add("/materials/" + i, "unknown-document", UNKNOWN_DOCUMENT);
            }
            once("/materials/" + i, document.toString(), seen);
        }
    }

    private void once(String pointer, String value, Set<String> seen) {
        if (!seen.add(value)) {
            add(pointer, "duplicate", TWICE.with(value));
        }
    }

    private void text(String pointer, @Nullable String text) {
        if (text != null && Text.isLegacy(text)) {
            add(pointer, "legacy-encoding", LEGACY);
        }
    }

    private void add(String pointer, String code, Sentence message) {
        violations.add(new Violation(pointer, code, message));
    }
}
