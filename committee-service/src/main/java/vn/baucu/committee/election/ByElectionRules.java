package vn.baucu.committee.election;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ByElectionRule;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** When missing deputies may be elected during a term (Art 89). */
@ApplicationScoped
class ByElectionRules {

    private static final String POINTER = "/byElection";

    private final Elections elections;
    private final ByElections byElections;

    ByElectionRules(Elections elections, ByElections byElections) {
        this.elections = elections;
        this.byElections = byElections;
    }

    List<Violation> brokenBy(ElectionDocument document) {
        List<Violation> broken = new ArrayList<>();
        ByElectionDocument byElection = document.byElection();
        if (document.kind() == ElectionKind.GENERAL) {
            if (byElection != null) {
                broken.add(violation(
                        POINTER,
                        "not-a-by-election",
                        "Cuộc bầu cử chung không có phần này.",
                        "A general election has none of this."));
            }
        } else if (byElection == null) {
            broken.add(violation(
                    POINTER, "required", "Hãy nêu các đơn vị bầu cử bị khuyết.", "Name the constituencies concerned."));
        } else {
            check(document, byElection, broken);
        }
        return broken;
    }

    private void check(ElectionDocument document, ByElectionDocument byElection, List<Violation> broken) {
        Optional<Election> earlier = elections
                .find(byElection.earlier())
                .filter(election -> election.kind() == ElectionKind.GENERAL
                        && election.votingDay().isBefore(document.votingDay()));
        if (earlier.isEmpty()) {
            broken.add(violation(
                    POINTER + "/earlier",
                    "unknown-election",
                    "Không có cuộc bầu cử chung nào trước đó với mã này.",
                    "There is no earlier general election of that code."));
            return;
        }
        if (!earlier.get().regime().equals(document.regime())) {
            broken.add(violation(
                    "/regime",
                    "other-regime",
                    "Đơn vị bầu cử cũ thuộc chế độ khác.",
                    "The constituencies are those of another regime."));
            return;
        }
        Map<String, Seats> seats = byElections.seats(byElection.earlier());
        Map<String, Seats> missing = new TreeMap<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < byElection.vacancies().size(); i++) {
            Vacancy vacancy = byElection.vacancies().get(i);
            String pointer = POINTER + "/vacancies/" + i;
            Seats held = seats.get(vacancy.constituency());
            if (held == null) {
                broken.add(violation(
                        pointer + "/constituency",
                        "unknown-constituency",
                        "Không có đơn vị bầu cử này.",
                        "There is no such constituency."));
            } else if (!named.add(vacancy.constituency())) {
                broken.add(violation(pointer + "/constituency", "duplicate", "Đã nêu ở trên.", "It is named above."));
            } else if (vacancy.seats() > held.seats()) {
                broken.add(violation(
                        pointer + "/seats",
                        "more-than-elected",
                        "Nhiều hơn số đại biểu đã được bầu.",
                        "More than were elected."));
            } else {
                missing.merge(
                        held.council(), new Seats(held.ballotType(), held.council(), vacancy.seats()), Seats::plus);
            }
        }
        if (broken.isEmpty() && Regimes.find(document.regime()).isPresent()) {
            checkShares(document, byElection, seats, missing, broken);
        }
    }

    private static void checkShares(
            ElectionDocument document,
            ByElectionDocument byElection,
            Map<String, Seats> seats,
            Map<String, Seats> missing,
            List<Violation> broken) {
        Map<String, Seats> councils = new HashMap<>();
        seats.values().forEach(held -> councils.merge(held.council(), held, Seats::plus));
        for (Seats council : missing.values()) {
            ByElectionRule rule = Regimes.of(document.regime()).byElections().stream()
                    .filter(found -> found.ballotTypes().contains(council.ballotType()))
                    .findFirst()
                    .orElseThrow();
            int whole = councils.getOrDefault(council.council(), council).seats();
            if (!rule.missing().isExceededBy(council.seats(), whole)) {
                broken.add(new Violation(
                        POINTER + "/vacancies",
                        "too-few-missing",
                        rule.article(),
                        new Sentence(
                                        "{0}: khuyết {1}/{2} đại biểu, phải khuyết trên {3}.",
                                        "{0}: {1} of {2} deputies are missing; it must be more than {3}.")
                                .with(council.council(), council.seats(), whole, rule.missing())));
            }
            if (!document.votingDay().plusMonths(rule.monthsLeft()).isBefore(byElection.termEnds())) {
                broken.add(new Violation(
                        POINTER + "/termEnds",
                        "term-nearly-over",
                        rule.article(),
                        new Sentence(
                                        "{0}: nhiệm kỳ phải còn trên {1} tháng.",
                                        "{0}: more than {1} months of the term must be left.")
                                .with(council.council(), rule.monthsLeft())));
            }
        }
    }

    private static Violation violation(String pointer, String code, String vi, String en) {
        return new Violation(pointer, code, "89", new Sentence(vi, en));
    }

    /** How many deputies, of which council; the National Assembly is one for all provinces. */
    record Seats(BallotType ballotType, String council, int seats) {

        static Seats of(BallotType ballotType, @Nullable String councilArea, int seats) {
            return new Seats(
                    ballotType,
                    ballotType == BallotType.NATIONAL_ASSEMBLY
                            ? ballotType.prefix()
                            : ballotType.prefix() + "-" + councilArea,
                    seats);
        }

        Seats plus(Seats other) {
            return new Seats(ballotType, council, Math.addExact(seats, other.seats));
        }
    }
}
