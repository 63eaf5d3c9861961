package vn.baucu.committee.attendance;

import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.BodyKind;
import vn.baucu.committee.document.Horizons;
import vn.baucu.committee.request.Choice;
import vn.baucu.committee.training.TrainingTopics;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.law.Position;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** Who was trained in what, and who was not: "which secretaries of polling teams were not trained in counting". */
@Path("/api/v1/elections/{election}/trainings/coverage")
@Tag(name = "Trainings")
public class CoverageResource {

    private final Coverage coverage;
    private final TrainingTopics topics;
    private final Horizons horizons;
    private final Elections elections;
    private final CurrentOfficer officer;

    CoverageResource(
            Coverage coverage, TrainingTopics topics, Horizons horizons, Elections elections, CurrentOfficer officer) {
        this.coverage = coverage;
        this.topics = topics;
        this.horizons = horizons;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "How far people are trained, area by area",
            description = "One line for each area directly below; ask again with one of them to drill down. Whoever"
                    + " replaced a trained member is not trained by that.")
    @APIResponse(responseCode = "200", description = "A page of areas")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: the area lies outside one's duty")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    public Page<AreaCoverage> byArea(
            String election,
            @RestQuery @NotNull @Parameter(example = "COUNTING") String topic,
            @RestQuery @NotNull @Parameter(description = "In this area", example = "12") String within,
            @RestQuery @NotNull @Parameter(description = "Kind of body", example = "POLLING_TEAM") String kind,
            @RestQuery @Nullable @Parameter(description = "Everybody, if none is named", example = "SECRETARY")
                    String position,
            @BeanParam PageRequest page) {
        CoverageQuestion question = question(election, topic, within, kind, position);
        Paging paging = page.paging(election + question);
        return Page.of(coverage.byArea(election, question, paging), paging, AreaCoverage::area);
    }

    @GET
    @Path("untrained")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "Who was not trained", description = "A body in which nobody holds the position has a line.")
    @APIResponse(responseCode = "200", description = "A page of people")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: the area lies outside one's duty")
    @APIResponse(responseCode = "404", description = "not-found: no such election or area")
    public Page<Untrained> untrained(
            String election,
            @RestQuery @NotNull @Parameter(example = "COUNTING") String topic,
            @RestQuery @NotNull @Parameter(description = "In this area", example = "12") String within,
            @RestQuery @NotNull @Parameter(description = "Kind of body", example = "POLLING_TEAM") String kind,
            @RestQuery @Nullable @Parameter(description = "Everybody, if none is named", example = "SECRETARY")
                    String position,
            @BeanParam PageRequest page) {
        CoverageQuestion question = question(election, topic, within, kind, position);
        Paging paging = page.paging(election + question);
        return Page.of(coverage.untrained(election, question, paging), paging, Untrained::sortKey);
    }

    private CoverageQuestion question(
            String election, String topic, String within, String kind, @Nullable String position) {
        elections.require(election);
        CoverageQuestion question = new CoverageQuestion(
                Objects.requireNonNull(Choice.among(topics.codes(), "topic", topic)),
                Objects.requireNonNull(Choice.of(BodyKind.class, "kind", kind)),
                Choice.of(Position.class, "position", position),
                within);
        horizons.of(election, officer.get()).requireCovers(coverage.path(election, within));
        return question;
    }
}
