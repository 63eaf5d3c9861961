package vn.baucu.rehearsal.nation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import vn.baucu.rehearsal.demonstration.BallotType;
import vn.baucu.rehearsal.demonstration.Figures;
import vn.baucu.rehearsal.door.Answer;
import vn.baucu.rehearsal.door.Gateway;
import vn.baucu.rehearsal.door.Request;
import vn.baucu.rehearsal.nation.NationReport.Equality;
import vn.baucu.rehearsal.nation.Sums.Subject;
import vn.baucu.rehearsal.night.TallyReading;

/** Holds what the system says in the end against what it must be: every sum of every level, and every candidate. */
final class EndState {

    private static final int MOST_EXAMPLES = 5;

    private final String election;
    private final Places places;
    private final Sums sums;
    private final Map<String, AtomicLong> compared = new TreeMap<>();
    private final Map<String, AtomicLong> different = new TreeMap<>();
    private final List<String> examples = new ArrayList<>();

    EndState(String election, Places places, Sums sums) {
        this.election = election;
        this.places = places;
        this.sums = sums;
    }

    /** Every row of the tables. */
    void inTables(Tables tables) throws SQLException {
        AtomicLong found = new AtomicLong();
        tables.figures(election, (subject, figures, expected, quarantined) -> {
            found.incrementAndGet();
            Figures right = sums.figures(subject.ballotType(), subject.code());
            boolean equal = figures.equals(right) && expected == right.minutes() && quarantined == 0;
            compare(kind(subject), equal, subject + " is " + figures + ", not " + right);
        });
        int wanted = sums.figures().size();
        compare("sums there are", found.get() == wanted, found + " sums, not " + wanted);
        AtomicLong votes = new AtomicLong();
        tables.votes(election, (constituency, candidate, number) -> {
            votes.addAndGet(number);
            long right = sums.votes(constituency, candidate);
            compare("candidates", number == right, candidate + " has " + number + ", not " + right);
        });
        compare("votes of all", votes.get() == sums.votes(), votes + " votes, not " + sums.votes());
    }

    private String kind(Subject subject) {
        return places.units().containsKey(subject.code()) ? "CONSTITUENCY" : places.level(subject.code());
    }

    /** The nation and the provinces, and the candidates of the National Assembly, as anybody would ask for them. */
    void throughGateway(Gateway gateway) {
        List<String> areas = new ArrayList<>(places.provinces());
        areas.add("VN");
        for (BallotType ballotType : BallotType.values()) {
            for (String area : areas) {
                Figures right = sums.figures(ballotType, area);
                if (right.minutes() > 0) {
                    Figures shown = ask(gateway, ballotType, "areas/" + area).figures();
                    compare(
                            "through the gateway",
                            shown.equals(right),
                            ballotType + " " + area + " is shown as " + shown + ", not " + right);
                }
            }
        }
        for (Unit unit : places.units().values()) {
            if (unit.ballotType() == BallotType.NATIONAL_ASSEMBLY
                    && sums.figures(unit.ballotType(), unit.code()).minutes() > 0) {
                Map<String, Long> votes = ask(gateway, unit.ballotType(), "constituencies/" + unit.code())
                        .votes();
                for (int i = 0; i < unit.candidates(); i++) {
                    String candidate = unit.candidate(i);
                    long right = sums.votes(unit.code(), candidate);
                    compare(
                            "through the gateway",
                            votes.getOrDefault(candidate, -1L) == right,
                            candidate + " is shown with " + votes.get(candidate) + " votes, not " + right);
                }
            }
        }
    }

    private TallyReading ask(Gateway gateway, BallotType ballotType, String subject) {
        Answer answer = gateway.send(Request.get(
                Preparations.AUDITOR, "/api/v1/elections/" + election + "/tallies/" + ballotType + "/" + subject));
        return TallyReading.of(answer);
    }

    private void compare(String kind, boolean equal, String difference) {
        compared.computeIfAbsent(kind, key -> new AtomicLong()).incrementAndGet();
        AtomicLong wrong = different.computeIfAbsent(kind, key -> new AtomicLong());
        if (!equal) {
            wrong.incrementAndGet();
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(difference);
            }
        }
    }

    List<Equality> equalities() {
        return compared.entrySet().stream()
                .map(entry -> new Equality(
                        entry.getKey(),
                        entry.getValue().get(),
                        different.getOrDefault(entry.getKey(), new AtomicLong()).get()))
                .toList();
    }

    List<String> examples() {
        return examples;
    }
}
