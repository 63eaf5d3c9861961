package vn.baucu.tally.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something prepared is not published after all. */
@Schema(name = "PublicationWithdrawal")
record WithdrawalDocument(
        @Schema(examples = "Lập lại biên bản") @NotBlank @Size(min = 3, max = 1000)
        String reason) {}
