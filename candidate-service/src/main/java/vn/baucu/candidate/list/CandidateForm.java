package vn.baucu.candidate.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.PersonName;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Regime;
import vn.baucu.common.law.Sector;
import vn.baucu.common.problem.Sentence;

/** Reads one candidate, field by field, and collects everything that is wrong with him or her. */
final class CandidateForm {

    static final String CODE = "code";
    static final String FULL_NAME = "full_name";
    static final String BIRTH_DATE = "birth_date";

    static final List<String> COLUMNS = List.of(
            CODE,
            FULL_NAME,
            BIRTH_DATE,
            "gender",
            "ethnicity",
            "religion",
            "party_member",
            "education",
            "occupation",
            "workplace",
            "residence");

    /** Older files have none of these, and a cell may be empty: then the list does not state it. */
    static final List<String> OPTIONAL_COLUMNS =
            List.of("education_level", "political_theory", "sector", "re_elected", "self_nominated");

    private static final Pattern CODE_FORM = Pattern.compile("[A-Za-z0-9-]{1,40}");
    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Map<String, Gender> GENDERS = names(Gender.values());
    private static final Map<String, EducationLevel> EDUCATION_LEVELS = names(EducationLevel.values());
    private static final Map<String, PoliticalTheory> POLITICAL_THEORY = names(PoliticalTheory.values());
    private static final Map<String, Sector> SECTORS = names(Sector.values());
    private static final Map<String, Boolean> ANSWERS = Map.of("true", true, "false", false);
    private static final int LONGEST = 500;
    private static final int OLDEST = 120;

    private final Function<String, String> fields;
    private final Regime regime;
    private final LocalDate votingDay;
    private final List<Fault> faults = new ArrayList<>();

    private CandidateForm(Function<String, String> fields, Regime regime, LocalDate votingDay) {
        this.fields = fields;
        this.regime = regime;
        this.votingDay = votingDay;
    }

    /** @param candidate empty where there are faults */
    record Reading(Optional<Candidate> candidate, List<Fault> faults) {}

    static Reading read(Function<String, String> fields, Regime regime, LocalDate votingDay) {
        CandidateForm form = new CandidateForm(fields, regime, votingDay);
        Optional<Candidate> candidate = form.candidate();
        return new Reading(candidate, List.copyOf(form.faults));
    }

    private Optional<Candidate> candidate() {
        String code = code();
        String fullName = fullName();
        LocalDate birthDate = birthDate();
        Gender gender = oneOf("gender", GENDERS);
        String ethnicity = required("ethnicity");
        String religion = required("religion");
        Boolean partyMember = oneOf("party_member", ANSWERS);
        String education = required("education");
        String occupation = required("occupation");
        String workplace = text("workplace");
        String residence = required("residence");
        EducationLevel educationLevel = oneOfOrNone("education_level", EDUCATION_LEVELS);
        PoliticalTheory politicalTheory = oneOfOrNone("political_theory", POLITICAL_THEORY);
        Sector sector = oneOfOrNone("sector", SECTORS);
        Boolean reElected = oneOfOrNone("re_elected", ANSWERS);
        Boolean selfNominated = oneOfOrNone("self_nominated", ANSWERS);
        if (!faults.isEmpty() || birthDate == null || gender == null || partyMember == null) {
            return Optional.empty();
        }
        return Optional.of(new Candidate(
                code,
                fullName,
                birthDate,
                gender,
                ethnicity,
                religion,
                partyMember,
                education,
                occupation,
                workplace,
                residence,
                educationLevel,
                politicalTheory,
                sector,
                reElected,
                selfNominated));
    }

    private String code() {
        String code = fields.apply(CODE);
        if (!CODE_FORM.matcher(code).matches()) {
            fault(
                    CODE,
                    "code-invalid",
                    "Mã gồm 1 đến 40 chữ cái không dấu, chữ số, gạch nối.",
                    "A code has 1 to 40 letters, digits and hyphens.");
        }
        return code;
    }

    private String fullName() {
        String name = fields.apply(FULL_NAME);
        PersonName.fault(name).ifPresent(sentence -> faults.add(new Fault(FULL_NAME, "name-invalid", sentence)));
        return name;
    }

    private @Nullable LocalDate birthDate() {
        String text = fields.apply(BIRTH_DATE);
        LocalDate date = date(text);
        if (date == null || date.isAfter(votingDay) || date.plusYears(OLDEST).isBefore(votingDay)) {
            fault(
                    BIRTH_DATE,
                    "birth-date-invalid",
                    "Ngày sinh phải là ngày có thật, dạng 1980-12-31.",
                    "The birth date must be a real date such as 1980-12-31.");
            return null;
        }
        int age = regime.ages().stand();
        // Born on 29 February: comes of age on 28 February where the year has no 29th.
        if (date.plusYears(age).isAfter(votingDay)) {
            faults.add(new Fault(
                    BIRTH_DATE,
                    "not-eligible-age",
                    regime.ages().article(),
                    new Sentence(
                                    "Người ứng cử phải đủ {0} tuổi vào ngày bầu cử {1} (Điều {2}).",
                                    "A candidate must be {0} years old on election day {1} (Art {2}).")
                            .with(age, votingDay, regime.ages().article())));
        }
        return date;
    }

    private static @Nullable LocalDate date(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static <E extends Enum<E>> Map<String, E> names(E[] values) {
        return Arrays.stream(values).collect(Collectors.toMap(Enum::name, value -> value));
    }

    private <T> @Nullable T oneOfOrNone(String column, Map<String, T> values) {
        return fields.apply(column).isEmpty() ? null : oneOf(column, values);
    }

    private <T> @Nullable T oneOf(String column, Map<String, T> values) {
        T value = values.get(fields.apply(column));
        if (value == null) {
            String known = values.keySet().stream().sorted().collect(Collectors.joining(", "));
            faults.add(
                    new Fault(column, "value-unknown", new Sentence("Chỉ nhận: {0}.", "Only these: {0}.").with(known)));
        }
        return value;
    }

    private String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            fault(column, "required", "Trường này bắt buộc.", "This field is required.");
        }
        return text;
    }

    private String text(String column) {
        String text = fields.apply(column);
        if (text.length() > LONGEST || Text.hasInvisible(text)) {
            fault(
                    column,
                    "text-invalid",
                    "Dài quá 500 ký tự hoặc có ký tự không nhìn thấy.",
                    "Longer than 500 characters, or with invisible characters.");
        }
        return text;
    }

    private void fault(String column, String code, String vi, String en) {
        faults.add(new Fault(column, code, new Sentence(vi, en)));
    }
}
