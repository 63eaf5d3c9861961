package vn.baucu.committee.election;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where deputies are missing during a term, and of which election (bầu cử bổ sung, Art 89). */
@Schema(name = "ByElection")
record ByElectionDocument(
        @NotBlank @Size(max = 20) @Schema(description = "The election of the term", examples = "2021")
        String earlier,

        @NotNull @Schema(description = "When the term ends", examples = "2026-05-22")
        LocalDate termEnds,

        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Valid Vacancy> vacancies) {}
