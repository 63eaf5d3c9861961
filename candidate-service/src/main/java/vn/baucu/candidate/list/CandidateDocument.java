package vn.baucu.candidate.list;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.EducationLevel;
import vn.baucu.common.law.Gender;
import vn.baucu.common.law.PoliticalTheory;
import vn.baucu.common.law.Sector;

/** A candidate as an official sends him or her; the rules are those of the imported file. */
@Schema(name = "CandidateDocument")
public record CandidateDocument(
        @Schema(examples = "NA-12-1-03") @NotNull String code,
        @Schema(examples = "Đỗ Thị Ánh") @NotNull String fullName,
        @Schema(examples = "1980-12-31") @NotNull String birthDate,
        @NotNull Gender gender,
        @Schema(examples = "Kinh") @NotNull String ethnicity,
        @Schema(examples = "Không") @NotNull String religion,
        @NotNull Boolean partyMember,
        @NotNull String education,
        @NotNull String occupation,
        @NotNull String workplace,
        @NotNull String residence,
        @Nullable EducationLevel educationLevel,
        @Nullable PoliticalTheory politicalTheory,
        @Nullable Sector sector,

        @Schema(description = "A deputy of the same body in the term before") @Nullable
        Boolean reElected,

        @Schema(description = "Stands on his or her own (tự ứng cử)") @Nullable
        Boolean selfNominated) {

    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    /** The JSON name of a column of the file. */
    static String nameOf(String column) {
        return UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }

    String field(String column) {
        return Text.tidy(
                switch (column) {
                    case "code" -> code;
                    case "full_name" -> fullName;
                    case "birth_date" -> birthDate;
                    case "gender" -> gender.name();
                    case "ethnicity" -> ethnicity;
                    case "religion" -> religion;
                    case "party_member" -> partyMember.toString();
                    case "education" -> education;
                    case "occupation" -> occupation;
                    case "workplace" -> workplace;
                    case "residence" -> residence;
                    case "education_level" -> text(educationLevel);
                    case "political_theory" -> text(politicalTheory);
                    case "sector" -> text(sector);
                    case "re_elected" -> text(reElected);
                    case "self_nominated" -> text(selfNominated);
                    default -> throw new IllegalArgumentException(column);
                });
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
