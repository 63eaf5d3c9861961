package vn.baucu.committee.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The details of a member as they should have been written down (đính chính thông tin thành viên). */
@Schema(name = "MemberCorrection")
record MemberCorrection(
        @NotBlank @Size(max = 200) @Schema(examples = "Lò Thị Mai")
        String name,

        @Nullable @Schema(examples = "1980-02-28") LocalDate birthDate,

        @Nullable @Schema(description = "Needed where there is no birth date", examples = "1980")
        Integer birthYear,

        @Nullable @Size(max = 300) @Schema(description = "Where he or she works, and as what")
        String organisation,

        @Nullable @Size(max = 200) @Schema(description = "Telephone or e-mail, for officials only")
        String contact,

        @NotBlank @Size(max = 500) @Schema(examples = "Sai chính tả trong quyết định")
        String reason) {

    /** The member as the same decision names him or her, rightly written. The sign-in name stays out: it is kept. */
    MemberDocument of(Member member) {
        return new MemberDocument(
                name, birthDate, birthYear, member.gender(), member.position(), organisation, contact, null);
    }

    /** Names of the fields that differ: what stood in them is personal data. */
    List<String> changed(Member before) {
        MemberDocument after = of(before);
        List<String> fields = new ArrayList<>();
        if (!before.name().equals(name.strip())) {
            fields.add("name");
        }
        if (!Objects.equals(before.birthDate(), birthDate) || before.birthYear() != after.year()) {
            fields.add("birth");
        }
        if (!Objects.equals(before.organisation(), organisation)) {
            fields.add("organisation");
        }
        if (!Objects.equals(before.contact(), contact)) {
            fields.add("contact");
        }
        return fields;
    }
}
