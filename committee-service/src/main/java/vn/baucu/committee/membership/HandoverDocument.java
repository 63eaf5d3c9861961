package vn.baucu.committee.membership;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.RegisteredDocument;

/** What a body handed over when its mandate ended (bàn giao): papers, seals, things, and to whom. */
@Schema(name = "NewHandover")
record HandoverDocument(
        @NotNull @Schema(examples = "2021-06-05") LocalDate handedOn,

        @NotBlank @Size(max = 200) @Schema(examples = "Ủy ban nhân dân phường Đoàn Kết")
        String receivedBy,

        @NotBlank @Size(max = 2000) @Schema(examples = "Con dấu, phiếu bầu đã niêm phong, biên bản")
        String content,

        @NotBlank @Size(max = 100) @Schema(examples = "03/BB-TBC")
        String documentNumber,

        @Nullable @RegisteredDocument UUID document) {}
