package vn.baucu.tally.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.baucu.common.law.Position;
import vn.baucu.common.problem.Violation;
import vn.baucu.tally.minutes.Proceedings.Complaints;
import vn.baucu.tally.minutes.Proceedings.Present;
import vn.baucu.tally.minutes.Proceedings.Witness;
import vn.baucu.testing.Article;

/** The form beside its figures (Art 73, 76.2). */
@Article({"73", "76.2"})
class ProceedingsCheckTest {

    private static final Instant NOW = Instant.parse("2021-05-23T16:00:00Z");

    @Test
    void aFormThatIsWholeIsTaken() {
        assertThat(ProceedingsCheck.brokenBy(whole(), true, NOW)).isEmpty();
    }

    @Test
    void withoutAFormTheFiguresAloneAreTakenUnlessTheElectionDemandsIt() {
        assertThat(ProceedingsCheck.brokenBy(null, false, NOW)).isEmpty();
        assertThat(pointers(null)).containsExactly("/proceedings");
    }

    @Test
    void everythingMissingIsNamed() {
        assertThat(pointers(new Proceedings(null, null, null, null, null, null, null, null, null, null)))
                .containsExactly(
                        "/proceedings/opened",
                        "/proceedings/closed",
                        "/proceedings/countBegan",
                        "/proceedings/countEnded",
                        "/proceedings/present",
                        "/proceedings/witnesses",
                        "/proceedings/complaints");
    }

    @Test
    void countingBeginsAfterTheClose() {
        assertThat(pointers(at("2021-05-23T11:59:59Z", "2021-05-23T15:00:00Z")))
                .containsExactly("/proceedings/countBegan");
    }

    @Test
    void countingCannotEndBeforeItBegan() {
        assertThat(pointers(at("2021-05-23T13:00:00Z", "2021-05-23T12:30:00Z")))
                .containsExactly("/proceedings/countEnded");
    }

    @Test
    void countingCannotEndInTheFuture() {
        assertThat(pointers(at("2021-05-23T13:00:00Z", "2021-05-23T16:02:00Z")))
                .containsExactly("/proceedings/countEnded");
    }

    @Test
    void onePersonCannotBeHeadAndSecretary() {
        assertThat(pointers(with(
                        List.of(
                                new Present("Lò Văn Mẫu", Position.HEAD),
                                new Present("LÒ VĂN MẪU", Position.SECRETARY)),
                        witnesses("Vàng A Một", "Giàng Thị Hai"))))
                .containsExactly("/proceedings/present/1/name");
    }

    @Test
    void headAndSecretarySign() {
        assertThat(pointers(with(
                        List.of(new Present("Lò Văn Mẫu", Position.MEMBER)), witnesses("Vàng A Một", "Giàng Thị Hai"))))
                .containsExactly("/proceedings/present", "/proceedings/present");
    }

    @Test
    void twoDifferentVotersOutsideTheTeamWitness() {
        assertThat(pointers(with(team(), witnesses("Vàng A Một")))).containsExactly("/proceedings/witnesses");
        assertThat(pointers(with(team(), witnesses("Vàng A Một", "Vàng A Một"))))
                .containsExactly("/proceedings/witnesses/1/name");
        assertThat(pointers(with(team(), witnesses("Vàng A Một", "Lò Văn Mẫu"))))
                .containsExactly("/proceedings/witnesses/1/name");
    }

    @Test
    void noMoreComplaintsAreSettledThanCame() {
        Proceedings form = whole();
        assertThat(pointers(new Proceedings(
                        form.number(),
                        form.opened(),
                        form.closed(),
                        form.countBegan(),
                        form.countEnded(),
                        form.present(),
                        form.witnesses(),
                        new Complaints(2, 2, 1, null),
                        null,
                        null)))
                .containsExactly("/proceedings/complaints");
    }

    @Test
    void noRefusalRepeatsAName() {
        List<Violation> violations = ProceedingsCheck.brokenBy(
                with(
                        List.of(
                                new Present("L0 Văn M@u", Position.HEAD),
                                new Present("L0 Văn M@u", Position.SECRETARY)),
                        witnesses("L0 Văn M@u")),
                true,
                NOW);

        assertThat(violations).isNotEmpty();
        assertThat(violations.toString()).doesNotContain("M@u");
    }

    private static List<String> pointers(Proceedings form) {
        return ProceedingsCheck.brokenBy(form, true, NOW).stream()
                .map(Violation::pointer)
                .toList();
    }

    private static Proceedings whole() {
        return with(team(), witnesses("Vàng A Một", "Giàng Thị Hai"));
    }

    private static List<Present> team() {
        return List.of(new Present("Lò Văn Mẫu", Position.HEAD), new Present("Tòng Thị Thí Dụ", Position.SECRETARY));
    }

    private static List<Witness> witnesses(String... names) {
        return List.of(names).stream().map(Witness::new).toList();
    }

    private static Proceedings with(List<Present> present, List<Witness> witnesses) {
        return form("2021-05-23T12:30:00Z", "2021-05-23T15:00:00Z", present, witnesses);
    }

    private static Proceedings at(String began, String ended) {
        return form(began, ended, team(), witnesses("Vàng A Một", "Giàng Thị Hai"));
    }

    private static Proceedings form(String began, String ended, List<Present> present, List<Witness> witnesses) {
        return new Proceedings(
                "01/BB-TBC",
                Instant.parse("2021-05-23T00:00:00Z"),
                Instant.parse("2021-05-23T12:00:00Z"),
                Instant.parse(began),
                Instant.parse(ended),
                present,
                witnesses,
                new Complaints(2, 1, 1, "Một cử tri hỏi về thẻ cử tri"),
                null,
                null);
    }
}
