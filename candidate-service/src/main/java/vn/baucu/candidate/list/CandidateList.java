package vn.baucu.candidate.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.event.CandidateListPublished;
import vn.baucu.common.event.ListedCandidate;
import vn.baucu.common.json.Json;
import vn.baucu.common.law.BallotOrder;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.ResidualRule;
import vn.baucu.common.law.SeatRule;
import vn.baucu.common.problem.Sentence;

/** The candidates of one constituency in ballot order (thứ tự trên phiếu bầu). A value: a changed list is a new list. */
record CandidateList(Contest contest, List<Candidate> candidates) {

    private static final String MORE_CANDIDATES_THAN_SEATS = "C-031";

    /** By given name, family name, middle name, the elder first; the code decides only what the law leaves open. */
    static CandidateList of(Contest contest, List<Candidate> unordered) {
        Comparator<Candidate> order = BallotOrder.<Candidate>by(Candidate::fullName, Candidate::birthDate)
                .thenComparing(Candidate::code);
        return new CandidateList(contest, unordered.stream().sorted(order).toList());
    }

    /** @param shortageAllowed whether force majeure excuses fewer candidates than the residual rule asks for */
    List<Fault> faults(Regime regime, boolean shortageAllowed) {
        List<Fault> faults = new ArrayList<>();
        int seats = contest.seats();
        int standing = candidates.size();
        SeatRule rule = regime.seats(contest.ballotType());
        if (!rule.perConstituency().allow(seats)) {
            return List.of(new Fault(
                    "",
                    "seats",
                    rule.article(),
                    new Sentence(
                                    "Đơn vị {0} bầu {1} đại biểu, luật chỉ cho phép {2} (Điều {3}).",
                                    "Constituency {0} elects {1} deputies; the law allows {2} (Art {3}).")
                            .with(contest.constituency(), seats, rule.perConstituency(), rule.article())));
        }
        ResidualRule residual = regime.residual(contest.ballotType());
        int fewest = residual.minimumCandidates(seats);
        if (standing <= seats) {
            faults.add(new Fault(
                    "",
                    MORE_CANDIDATES_THAN_SEATS,
                    residual.article(),
                    new Sentence(
                                    "Đơn vị {0} bầu {1} đại biểu nhưng chỉ có {2} người ứng cử: số người ứng cử phải"
                                            + " nhiều hơn số đại biểu (Điều {3}).",
                                    "Constituency {0} elects {1} deputies and has only {2} candidates: there must be more"
                                            + " candidates than seats (Art {3}).")
                            .with(contest.constituency(), seats, standing, residual.article())));
        } else if (standing < fewest && !shortageAllowed) {
            faults.add(new Fault(
                    "",
                    "residual",
                    residual.article(),
                    new Sentence(
                                    "Đơn vị {0} bầu {1} đại biểu, cần ít nhất {2} người ứng cử, danh sách có {3}"
                                            + " (Điều {4}).",
                                    "Constituency {0} elects {1} deputies and needs at least {2} candidates; the list has"
                                            + " {3} (Art {4}).")
                            .with(contest.constituency(), seats, fewest, standing, residual.article())));
        }
        faults.addAll(sameOnTheBallot());
        return faults;
    }

    /** Two of the same name are told apart by their birth dates (Art 57.5), so those must differ. */
    private List<Fault> sameOnTheBallot() {
        Set<String> seen = new HashSet<>();
        return candidates.stream()
                .filter(candidate -> !seen.add(candidate.fullName() + candidate.birthDate()))
                .map(candidate -> new Fault(
                        CandidateForm.FULL_NAME,
                        "not-distinguishable",
                        "57.5",
                        new Sentence(
                                        "Đơn vị {0} có hai người ứng cử cùng họ tên {1} và cùng ngày sinh.",
                                        "Constituency {0} has two candidates named {1} with the same birth date.")
                                .with(contest.constituency(), candidate.fullName())))
                .toList();
    }

    /** Equal for equal lists, whatever the order in which they were sent. */
    String fingerprint() {
        return Fingerprint.of(String.valueOf(contest.seats()), Json.write(candidates));
    }

    boolean isPublished() {
        return fingerprint().equals(contest.fingerprint());
    }

    long nextVersion() {
        return contest.version() + 1;
    }

    CandidateListPublished published(String election) {
        return new CandidateListPublished(
                election,
                contest.constituency(),
                contest.ballotType(),
                contest.seats(),
                IntStream.range(0, candidates.size())
                        .mapToObj(index -> listed(candidates.get(index), index + 1))
                        .toList(),
                nextVersion());
    }

    private static ListedCandidate listed(Candidate candidate, int place) {
        return new ListedCandidate(
                candidate.code(), place, candidate.fullName(), candidate.birthDate(), candidate.profile());
    }
}
