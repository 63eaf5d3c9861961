package vn.baucu.committee.body;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.RegisteredDocument;

/** The decision (quyết định) by which somebody is named or somebody's mandate ends. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "BodyDecision")
public record Decision(
        @NotBlank @Size(max = 100) @Schema(examples = "215/QĐ-UBND")
        String number,

        @NotNull @Schema(examples = "2021-02-05") LocalDate date,

        @NotBlank @Size(max = 200) @Schema(examples = "Ủy ban nhân dân tỉnh Lai Châu")
        String issuer,

        @NotBlank @Size(max = 200) @Schema(examples = "Tẩn Văn Thử")
        String signer,

        @Nullable @RegisteredDocument @Schema(description = "The document in the register, where it is kept there")
        UUID document) {}
