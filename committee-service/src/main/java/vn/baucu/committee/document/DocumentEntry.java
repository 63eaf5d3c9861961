package vn.baucu.committee.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.json.Text;
import vn.baucu.common.law.AreaLevel;

/** A document as it is entered in the register: issued by a body here, or come from an authority outside. */
@Schema(name = "DocumentEntry")
record DocumentEntry(
        @NotNull @Schema(examples = "PLAN") DocumentKind kind,

        @Nullable
        @Size(max = 60)
        @Schema(description = "Code of the body here that issues it; the register numbers it", examples = "EC-12")
        String issuer,

        @Nullable @Size(max = 200) @Schema(description = "Authority outside that issued it", examples = "Bộ Nội vụ")
        String authority,

        @Nullable
        @Size(max = 40)
        @Schema(description = "Only of an authority outside: area in whose register it stands", examples = "VN")
        String area,

        @Nullable @Schema(description = "Only of an authority outside: its level", examples = "NATION")
        AreaLevel level,

        @Nullable
        @Pattern(regexp = "\\d{1,5}[\\p{L}]?[/-][\\p{L}\\p{N}/. -]{1,80}")
        @Schema(
                description = "Only of an authority outside: number and symbol (số, ký hiệu)",
                examples = "01/2021/TT-BNV")
        String symbol,

        @NotNull @Schema(examples = "2021-01-11") LocalDate date,

        @NotBlank @Size(max = 200) @Schema(description = "Who signed", examples = "Lò Văn Thử")
        String signer,

        @NotBlank @Size(max = 1000) @Schema(examples = "Kế hoạch triển khai công tác bầu cử")
        String summary,

        @Nullable @Size(max = 50) List<@NotNull @Valid Relation> relations) {

    boolean isIssuedHere() {
        return issuer != null;
    }

    List<Relation> related() {
        return relations == null ? List.of() : relations;
    }

    /** The number with which the symbol begins. */
    int ownNumber() {
        String given = symbol == null ? "" : symbol;
        int end = 0;
        while (end < given.length() && Character.isDigit(given.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Integer.parseInt(given.substring(0, end));
    }

    DocumentEntry tidy() {
        return new DocumentEntry(
                kind,
                issuer,
                authority == null ? null : Text.tidy(authority),
                area,
                level,
                symbol == null ? null : Text.tidy(symbol),
                date,
                Text.tidy(signer),
                Text.tidy(summary),
                relations);
    }
}
