package vn.baucu.tally.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.baucu.common.law.ElectionKind;
import vn.baucu.common.law.Phase;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.tally.typesetting.QrCode;
import vn.baucu.tally.typesetting.Typesetting;

class FormLibraryTest {

    private static final Election IN_2021 = election("vn-2015", 2021);
    private static final Election IN_2026 = election("vn-2025", 2026);

    /** Trap: numbers collide between the terms (law.md 7.2). */
    @Test
    void theSameNumberIsAnotherFormInAnotherTerm() {
        FormLibrary library = library(Optional.empty());

        assertThat(library.require(IN_2021, "20-hdbc-qh").view()).isEqualTo(FormView.MINUTES);
        assertThat(library.require(IN_2026, "20-hdbc-qh").view()).isEqualTo(FormView.SUMMARY);
    }

    @Test
    void theTermOf2021HasItsNineForms() {
        assertThat(library(Optional.empty()).of(IN_2021).forms())
                .allMatch(Form::verified)
                .extracting(Form::number)
                .containsExactly(
                        "20/HĐBC-QH",
                        "21/HĐBC-QH",
                        "22/HĐBC-QH",
                        "25/HĐBC-HĐND",
                        "26/HĐBC-HĐND",
                        "27/HĐBC-HĐND",
                        "30/HĐBC",
                        "32/HĐBC",
                        "34/HĐBC");
    }

    @Test
    void ofTheTermOf2026OnlyWhatWasSeenIsVerified() {
        assertThat(library(Optional.empty()).of(IN_2026).forms())
                .filteredOn(Form::verified)
                .extracting(Form::number)
                .containsExactly("20/HĐBC-QH");
    }

    @Test
    void aByElectionUsesTheFormsOfItsTerm() {
        assertThat(library(Optional.empty()).of(election("vn-2015", 2023)).year())
                .isEqualTo(2021);
    }

    @Test
    void anElectionBeforeAllFormsHasNone() {
        assertThatThrownBy(() -> library(Optional.empty()).of(election("vn-2015", 2016)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void aFormWithoutDataIsStillAForm() {
        FormLibrary library = library(Optional.empty());

        for (Election election : new Election[] {IN_2021, IN_2026}) {
            for (Form form : library.of(election).forms()) {
                if (form.view() == FormView.MINUTES) {
                    assertThat(library.fill(form, empty(form)).html())
                            .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "……")
                            .doesNotContain("NOT_FOUND", "null");
                }
            }
        }
    }

    /** What the rules are called in the contract is nothing to the two voters who sign as witnesses. */
    @Test
    void aFigureThatIsExplainedIsNamedInWords() {
        FormLibrary library = library(Optional.empty());
        Form form = library.require(IN_2021, "20-hdbc-qh");
        List<String> rules =
                List.of("M4", "M3-ROLL", "M10", "TURNOUT", "INVALID-SHARE", "UNANIMOUS", "NEIGHBOUR", "DIGITS", "LATE");
        Map<String, Object> model = new HashMap<>(empty(form));
        Map<String, String> explanations = new HashMap<>();
        rules.forEach(rule -> explanations.put(rule, "x"));
        model.put("doc", Map.of("explanations", explanations));

        assertThat(library.fill(form, model).html())
                .contains("<p>- Thời gian gửi biên bản: x</p>")
                .doesNotContain(rules.stream().map(rule -> "- " + rule + ":").toArray(String[]::new));
    }

    @Test
    void articlesAreCitedAsLawsAre() {
        FormLibrary library = library(Optional.empty());
        Form form = library.require(IN_2021, "22-hdbc-qh");
        Map<String, Object> model = new HashMap<>(empty(form));
        model.put(
                "doc",
                Map.of(
                        "units",
                        List.of(),
                        "votes",
                        List.of(),
                        "repeats",
                        List.of(Map.of("number", 2, "article", "80.1", "votes", List.of())),
                        "additional",
                        List.of(Map.of("number", 3, "article", "79", "votes", List.of()))));

        assertThat(library.fill(form, model).html())
                .contains("Đơn vị bầu cử số 2, theo khoản 1 Điều 80:", "Đơn vị bầu cử số 3, theo Điều 79:");
    }

    @Test
    void whatSomebodyEnteredIsNeverMarkup() {
        FormLibrary library = library(Optional.empty());
        Form form = library.require(IN_2021, "20-hdbc-qh");
        Map<String, Object> model = new HashMap<>(empty(form));
        model.put("candidates", List.of(Map.of("place", 1, "fullName", "<script>&\"'{form.id}", "votes", 7)));

        assertThat(library.fill(form, model).html())
                .contains("&lt;script&gt;&amp;", "{form.id}")
                .doesNotContain("<script>");
        assertThat(Typesetting.PDF.set(library.fill(form, model))).isNotEmpty();
    }

    @Test
    void aNewTermNeedsAnIndexAndTemplatesAndNoCode(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("style.css"), "p { margin: 0 }", UTF_8);
        Files.writeString(
                folder.resolve("mau.html"),
                "<html><head><title>x</title><style>{css}</style></head><body><p>{form.number}: {doc.figures.valid.grouped}"
                        + "</p></body></html>",
                UTF_8);
        Files.writeString(folder.resolve("index.yaml"), """
                words: {}
                sets:
                  - year: 2031
                    regime: vn-2025
                    source: Nghị quyết
                    assembly: đại biểu Quốc hội khóa XVII
                    council: đại biểu Hội đồng nhân dân {area}
                    seatsResolution: x
                    listResolution: x
                    forms:
                      - {id: 1-qh, number: 1/QH, verified: true, view: MINUTES, ballots: [NATIONAL_ASSEMBLY], template: mau.html, article: "76", title: Biên bản}
                """, UTF_8);
        FormLibrary library = library(Optional.of(folder));
        Form form = library.require(election("vn-2025", 2031), "1-qh");

        assertThat(library.fill(
                                form,
                                Map.of(
                                        "form",
                                        FormSource.tree(form),
                                        "doc",
                                        Map.of("figures", Map.of("valid", 1234567))))
                        .html())
                .contains("<p>1/QH: 1.234.567</p>");
    }

    private static Map<String, Object> empty(Form form) {
        return Map.of(
                "form",
                FormSource.tree(form),
                "doc",
                Map.of("explanations", Map.of()),
                "candidates",
                List.of(),
                "place",
                Map.of("header", "", "body", "", "pollingArea", "001", "name", "001"),
                "round",
                Map.of("name", "FIRST"),
                "seal",
                Map.of("hash", "0", "link", "/", "qr", QrCode.of("x")));
    }

    private static FormLibrary library(Optional<Path> folder) {
        return new FormLibrary(new FormConfig() {
            @Override
            public Optional<Path> folder() {
                return folder;
            }

            @Override
            public Duration keepPrints() {
                return Duration.ofDays(7);
            }

            @Override
            public String address() {
                return "/";
            }
        });
    }

    private static Election election(String regime, int year) {
        return new Election(
                "fm",
                ElectionKind.GENERAL,
                regime,
                "Bầu cử",
                LocalDate.of(year, 5, 23),
                Phase.COUNTING,
                Map.of(),
                Map.of(),
                1);
    }
}
