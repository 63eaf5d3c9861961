package vn.baucu.committee.pollingarea;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.election.DecidingDocument;

/**
 * A decision on the polling areas of an area (quyết định, phê chuẩn khu vực bỏ phiếu).
 *
 * @param pollingAreas some of them; all that wait for it where left out
 */
@Schema(name = "PollingAreaDecision")
record DecisionDocument(
        @NotBlank @Size(max = 5) @Schema(examples = "03388") String area,

        @Nullable @Size(min = 1, max = 1000) List<@NotBlank @Size(max = 12) String> pollingAreas,
        @NotNull @Valid DecidingDocument document) {}
