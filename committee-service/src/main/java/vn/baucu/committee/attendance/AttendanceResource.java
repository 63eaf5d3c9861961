package vn.baucu.committee.attendance;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.Horizons;
import vn.baucu.committee.training.Trainings;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Who was at a training (điểm danh). */
@Path("/api/v1/elections/{election}/trainings/{training}/attendance")
@Tag(name = "Trainings", description = "Tập huấn")
public class AttendanceResource {

    private final AttendanceBook book;
    private final Sheets sheets;
    private final Trainings trainings;
    private final Horizons horizons;
    private final Elections elections;
    private final CurrentOfficer officer;

    AttendanceResource(
            AttendanceBook book,
            Sheets sheets,
            Trainings trainings,
            Horizons horizons,
            Elections elections,
            CurrentOfficer officer) {
        this.book = book;
        this.sheets = sheets;
        this.trainings = trainings;
        this.horizons = horizons;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "The sheets of a training, by body")
    @APIResponse(responseCode = "200", description = "A page of sheets")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<Sheet> list(
            String election,
            UUID training,
            @RestQuery @Nullable @Parameter(description = "Of bodies in this area", example = "105") String within,
            @BeanParam PageRequest page) {
        elections.require(election);
        horizons.of(election, officer.get())
                .requireShows(trainings.require(election, training).path());
        Paging paging = page.paging(election + training + within);
        return Page.of(sheets.list(training, within, paging), paging, Sheet::body);
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD},
            anywhere = true)
    @Operation(
            summary = "Enter who was there",
            description = "The sheets of bodies that have none yet, 300 at the most, all of them or none; once the"
                    + " training has begun. By those who hold it, or whose duty covers the bodies.")
    @APIResponse(
            responseCode = "201",
            description = "The sheets",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Sheet.class)))
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: cancelled, or not begun; duplicate: sheet")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown body or member, body outside")
    public RestResponse<List<Sheet>> enter(String election, UUID training, @NotNull @Valid AttendanceEntry entry) {
        List<Sheet> entered = book.enter(election, training, entry, officer.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, entered)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/trainings/{training}/attendance")
                        .build(election, training))
                .build();
    }

    @GET
    @Path("{body}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "The sheet of one body")
    @APIResponse(responseCode = "200", description = "The sheet; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Sheet> get(String election, UUID training, @Parameter(example = "PT-03388-001") String body) {
        elections.require(election);
        horizons.of(election, officer.get())
                .requireShows(trainings.require(election, training).path());
        return shown(sheets.require(training, body));
    }

    @PUT
    @Path("{body}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD},
            anywhere = true)
    @Operation(summary = "Put the sheet of one body right", description = "The audit keeps what was there.")
    @APIResponse(responseCode = "200", description = "The sheet; ETag is its new version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such training, or no sheet of the body")
    @APIResponse(responseCode = "409", description = "state-conflict: the training is cancelled")
    @APIResponse(responseCode = "422", description = "validation-failed: unknown member")
    public RestResponse<Sheet> correct(
            String election,
            UUID training,
            @Parameter(example = "PT-03388-001") String body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Present present) {
        return shown(book.correct(election, training, body, present, ifMatch, officer.get()));
    }

    private static RestResponse<Sheet> shown(Sheet sheet) {
        return Versioned.shown(sheet, sheet.version());
    }
}
