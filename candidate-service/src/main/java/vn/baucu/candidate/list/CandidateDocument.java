package vn.baucu.candidate.list;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.common.json.Text;

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
        @NotNull String residence) {

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
                    default -> throw new IllegalArgumentException(column);
                });
    }
}
