package vn.baucu.committee.membership;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.baucu.committee.body.Decision;

/** A document that lets somebody stand in for a member who is ill (ủy quyền), up to a last day. */
@Schema(name = "NewDelegation")
record DelegationDocument(
        @NotNull
        @Pattern(regexp = MemberDocument.USER)
        @Schema(description = "Sign-in name", examples = "to-03388-005-2")
        String user,

        @NotBlank @Size(max = 200) @Schema(examples = "Giàng A Páo")
        String name,

        @NotNull @Schema(examples = "2021-05-22") LocalDate from,

        @NotNull @Schema(examples = "2021-05-24") LocalDate lastDay,

        @NotNull @Valid Decision decision) {}
