package vn.baucu.committee.complaint;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;
import vn.baucu.common.law.ComplaintKind;
import vn.baucu.common.law.ComplaintSubject;

/** A complaint, denunciation or petition as it was handed in (đơn khiếu nại, tố cáo, kiến nghị). */
@Schema(name = "ComplaintDocument")
record ComplaintDocument(
        @NotNull ComplaintKind kind,

        @Nullable @Schema(description = "Required; decides who handles it", examples = "VOTER_LIST")
        ComplaintSubject subject,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(
                description =
                        "Required. A polling area (VOTER_LIST, POLLING_TEAM, COUNTING), a constituency (CANDIDATE,"
                                + " BOARD, CAMPAIGN, RESULT) or an area (COMMITTEE, VOTER_LIST)",
                examples = "03388-005")
        String about,

        @Nullable @Schema(description = "Only where a polling area does not tell it")
        BallotType ballotType,

        @Nullable @Size(min = 1, max = 40) @Schema(description = "Code of the candidate, where it is about one")
        String candidate,

        @Nullable
        @Size(min = 1, max = 40)
        @Schema(
                description = "The body that took it in; needed by those who act for several",
                examples = "PT-03388-005")
        String receivedBy,

        @Nullable @Schema(description = "Today where nothing is said")
        LocalDate receivedOn,

        @Nullable
        @Schema(
                description = "The day of posting (Art 33) or of the announcement (Art 87) from which the time to file"
                        + " counts; that of the calendar where nothing is said")
        LocalDate countedFrom,

        @NotBlank @Size(max = 4000) @Schema(description = "What it says", examples = "Thiếu tên một cử tri của hộ.")
        String summary,

        @Nullable @Valid @Schema(description = "Absent from what came without a name")
        Complainant complainant) {}
