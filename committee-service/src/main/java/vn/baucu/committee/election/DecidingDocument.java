package vn.baucu.committee.election;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.RegisteredDocument;

/** The official document (văn bản) that a change rests on. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecidingDocument(
        @NotBlank @Size(max = 100) @Schema(examples = "41/NQ-HĐBCQG")
        String number,

        @NotNull LocalDate date,

        @NotBlank @Size(max = 200) @Schema(examples = "Hội đồng bầu cử quốc gia")
        String issuer,

        @Nullable @RegisteredDocument @Schema(description = "The document in the register, where it is kept there")
        UUID document) {

    /** One that the register of documents does not keep. */
    public DecidingDocument(String number, LocalDate date, String issuer) {
        this(number, date, issuer, null);
    }

    /** The same, as the register keeps it. */
    public DecidingDocument registered(@Nullable UUID id) {
        return new DecidingDocument(number, date, issuer, id);
    }

    /** The document that a row keeps in the columns of that name. */
    public static DecidingDocument of(ResultSet row, String name) throws SQLException {
        return new DecidingDocument(
                row.getString(name + "_number"),
                row.getObject(name + "_date", LocalDate.class),
                row.getString(name + "_issuer"),
                row.getObject(name + "_id", UUID.class));
    }
}
