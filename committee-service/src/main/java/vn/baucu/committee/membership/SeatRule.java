package vn.baucu.committee.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Body;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.body.BodyLaw;
import vn.baucu.committee.body.BodyLaw.Finding;
import vn.baucu.committee.body.Deviation;
import vn.baucu.committee.conflict.ListedCandidates;
import vn.baucu.committee.conflict.Person;
import vn.baucu.committee.conflict.PersonName;
import vn.baucu.committee.conflict.Standing;
import vn.baucu.committee.officer.MemberDuties;
import vn.baucu.common.access.Officer;
import vn.baucu.common.access.Role;
import vn.baucu.common.law.Position;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.Sentence;

/** Who may sit on a body, and whether those who do make a lawful one. */
@ApplicationScoped
class SeatRule {

    static final String DUPLICATE = "duplicate";

    private static final int EARLIEST_BIRTH = 1900;

    private static final Sentence SELF =
            new Sentence("Không ai tự giao nhiệm vụ cho mình.", "Nobody gives a duty to himself or herself.");
    private static final Sentence TWICE =
            new Sentence("Người này đã có trong danh sách.", "This person is on the body already.");
    private static final Sentence BIRTH =
            new Sentence("Cần ngày sinh hoặc năm sinh hợp lệ.", "A valid birth date or year of birth is needed.");
    private static final Sentence CANDIDATE = new Sentence(
            "Người ứng cử ở đơn vị bầu cử {0} không được là thành viên của tổ chức này.",
            "A candidate of constituency {0} must not be a member of this body.");

    static final Sentence AUDITS =
            new Sentence("Kiểm toán không giữ nhiệm vụ nào khác.", "An auditor has no other duty.");

    private final ListedCandidates candidates;
    private final MemberDuties duties;

    SeatRule(ListedCandidates candidates, MemberDuties duties) {
        this.candidates = candidates;
        this.duties = duties;
    }

    /** Candidates among those named, by person. */
    Map<Person, Standing> candidates(String election, List<Person> people) {
        return candidates.standing(election, people);
    }

    /** Those who audit the election and so cannot act for a body of that kind; an inspection delegation only reads. */
    Set<String> auditors(String election, BodyKind kind, Stream<String> users) {
        return kind.role() == Role.INSPECTOR ? Set.of() : auditors(election, users);
    }

    Set<String> auditors(String election, Stream<String> users) {
        return duties.auditors(election, users.toList());
    }

    /** What is wrong with somebody named to the body; {@code others} are those who sit there or are named before. */
    List<Fault> faults(
            Election election,
            Officer naming,
            MemberDocument named,
            Seen others,
            @Nullable Standing standing,
            Set<String> auditors) {
        List<Fault> faults = new ArrayList<>();
        int year = named.year();
        boolean contradictory = named.birthDate() != null && named.birthYear() != null && named.birthYear() != year;
        if (contradictory
                || year < EARLIEST_BIRTH
                || year > election.votingDay().getYear()) {
            faults.add(new Fault(named.birthDate() == null ? "birthYear" : "birthDate", "birth", BIRTH));
        }
        if (named.user() != null && named.user().equals(naming.name())) {
            faults.add(new Fault("user", "self-appointment", SELF));
        }
        if (!others.add(named)) {
            faults.add(new Fault("name", DUPLICATE, TWICE));
        }
        if (named.user() != null && auditors.contains(named.user())) {
            faults.add(new Fault("user", "conflict-of-interest", AUDITS));
        }
        if (standing != null) {
            faults.add(new Fault("name", "candidate", "27", CANDIDATE.with(standing.constituency())));
        }
        return faults;
    }

    /** Where the body with these seats differs from the law. */
    static List<Finding> findings(Election election, Body body, Stream<Position> positions) {
        Map<Position, Integer> seats = new EnumMap<>(Position.class);
        positions.forEach(position -> seats.merge(position, 1, Integer::sum));
        return new BodyLaw(Regimes.of(election.regime()), election.kind())
                .findings(body.kind(), body.level(), body.ballotType(), body.setting(), seats);
    }

    /**
     * What keeps the change from being made: a new difference that no reason excuses, or for which none is given. What
     * differed before the change may stay.
     */
    static List<Finding> refused(List<Finding> findings, Body before, @Nullable String reason) {
        Set<String> known = before.deviations().stream().map(Deviation::code).collect(Collectors.toSet());
        return findings.stream()
                .filter(finding -> !known.contains(finding.deviation().code()))
                .filter(finding -> finding.binding() || (reason == null && before.reason() == null))
                .toList();
    }

    /** The people a body has so far, who are not to be named again. */
    static final class Seen {

        private final Set<String> people = new HashSet<>();
        private final Set<String> users = new HashSet<>();

        static Seen of(List<Member> sitting) {
            Seen seen = new Seen();
            sitting.forEach(member -> {
                seen.people.add(key(member.name(), String.valueOf(member.birthDate()), member.birthYear()));
                if (member.user() != null) {
                    seen.users.add(member.user());
                }
            });
            return seen;
        }

        static Seen of(Stream<MemberDocument> named) {
            Seen seen = new Seen();
            named.forEach(seen::add);
            return seen;
        }

        /** Whether neither the person nor the sign-in name was there. */
        boolean add(MemberDocument named) {
            boolean newPerson = people.add(key(named.name(), String.valueOf(named.birthDate()), named.year()));
            return (named.user() == null || users.add(named.user())) && newPerson;
        }

        boolean areTheSame(Seen others) {
            return people.equals(others.people) && users.equals(others.users);
        }

        private static String key(String name, String birthDate, int year) {
            return String.join("\n", PersonName.key(name), birthDate, String.valueOf(year));
        }
    }
}
