package vn.baucu.tally.form;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.law.BallotType;

/** A form in the list of those that an election has. */
@Schema(name = "OfficialForm")
@JsonInclude(JsonInclude.Include.NON_NULL)
record FormLine(
        @Schema(description = "Its name in addresses", examples = "21-hdbc-qh")
        String form,

        @Schema(description = "Its number; absent where the number in this term is not known", examples = "21/HĐBC-QH")
        @Nullable
        String number,

        @Schema(description = "Whether the number was seen in the resolution that fixes the forms")
        boolean verified,

        @Schema(description = "The year of the term whose forms these are")
        int year,

        @Schema(description = "The resolution that fixes them")
        String source,

        String title,
        String article,
        @Schema(description = "What it prints") FormView view,

        @Schema(description = "Ballot types it is for; none where it is for all at once")
        List<BallotType> ballotTypes,

        @Schema(description = "Where it is asked for, with .pdf or .docx behind it")
        String path) {

    static FormLine of(FormSet set, Form form) {
        String place =
                switch (form.view().place()) {
                    case POLLING_AREA -> "polling-areas/{pollingArea}/{ballotType}/";
                    case CONSTITUENCY -> "constituencies/{constituency}/";
                    case AREA -> "areas/{area}/";
                };
        return new FormLine(
                form.id(),
                form.number(),
                form.verified(),
                set.year(),
                set.source(),
                form.title(),
                form.article(),
                form.view(),
                form.ballots(),
                "/api/v1/elections/{election}/forms/" + place + form.id());
    }
}
