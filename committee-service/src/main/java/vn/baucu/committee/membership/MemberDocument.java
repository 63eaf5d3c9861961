package vn.baucu.committee.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.conflict.Person;
import vn.baucu.common.law.Position;

/**
 * Somebody named to a body (thành viên), as the decision names him or her.
 *
 * @param birthYear where the decision has no birth date; candidates are recognised by the date only
 */
@Schema(name = "NewMember")
record MemberDocument(
        @NotBlank @Size(max = 200) @Schema(examples = "Lò Thị Mai")
        String name,

        @Nullable @Schema(examples = "1980-02-28") LocalDate birthDate,

        @Nullable @Schema(description = "Needed where there is no birth date", examples = "1980")
        Integer birthYear,

        @NotNull Gender gender,

        @NotNull Position position,

        @Nullable @Size(max = 300) @Schema(description = "Where he or she works, and as what")
        String organisation,

        @Nullable @Size(max = 200) @Schema(description = "Telephone or e-mail, for officials only")
        String contact,

        @Nullable
        @Pattern(regexp = USER)
        @Schema(description = "Sign-in name; with it the member may act for the body", examples = "to-03388-005-1")
        String user) {

    static final String USER = "[A-Za-z0-9][A-Za-z0-9._@-]{0,99}";

    /** The year of birth, or 0 where nothing is said. */
    int year() {
        if (birthDate != null) {
            return birthDate.getYear();
        }
        return birthYear == null ? 0 : birthYear;
    }

    Person person(String scope) {
        return new Person(scope, name, birthDate);
    }
}
