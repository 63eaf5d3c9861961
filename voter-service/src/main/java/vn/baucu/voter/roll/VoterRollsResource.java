package vn.baucu.voter.roll;

import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.access.Role;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.job.Job;
import vn.baucu.common.job.Jobs;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** The voter rolls (tổng số cử tri) of many polling areas. */
@Path("/api/v1/elections/{election}/voter-rolls")
@Tag(name = "Voter rolls", description = "Số cử tri của từng khu vực bỏ phiếu theo loại phiếu")
public class VoterRollsResource {

    private static final String AREA = "VN|[0-9]{2,5}";

    private final Elections elections;
    private final PollingPlaces places;
    private final VoterRolls rolls;
    private final VoterRollStore store;
    private final Jobs jobs;
    private final CurrentOfficer officer;

    VoterRollsResource(
            Elections elections,
            PollingPlaces places,
            VoterRolls rolls,
            VoterRollStore store,
            Jobs jobs,
            CurrentOfficer officer) {
        this.elections = elections;
        this.places = places;
        this.rolls = rolls;
        this.store = store;
        this.jobs = jobs;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR, Role.INSPECTOR, Role.AUDITOR},
            anywhere = true)
    @Operation(
            summary = "The rolls of an area's polling areas",
            description = "In order of polling area. Without an area, those within the duty of who asks.")
    @APIResponse(responseCode = "200", description = "A page of rolls")
    @APIResponse(responseCode = "403", description = "The area lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or area")
    public Page<VoterRoll> list(
            String election,
            @RestQuery
                    @Pattern(regexp = AREA)
                    @Parameter(description = "Code of a province, district or commune, or VN", example = "105")
                    @Nullable
                    String area,
            @BeanParam PageRequest page) {
        elections.require(election);
        if (area != null) {
            places.requireArea(election, area, officer.get());
        }
        Paging paging = page.paging(String.join("/", "voter-rolls", election, String.valueOf(area)));
        return store.list(election, area, officer.get().scopes(), paging);
    }

    @GET
    @Path("totals")
    @DutyRequired(
            value = {Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR, Role.INSPECTOR, Role.AUDITOR},
            anywhere = true)
    @Operation(
            summary = "The voters listed in an area, by ballot type",
            description = "Summed from the rolls of its polling areas at the moment of asking.")
    @APIResponse(responseCode = "200", description = "The sums")
    @APIResponse(responseCode = "403", description = "The area lies outside the duty")
    @APIResponse(responseCode = "404", description = "No such election or area")
    public RollTotals totals(
            String election,
            @RestQuery
                    @NotNull
                    @Pattern(regexp = AREA)
                    @Parameter(description = "Code of a province, district or commune, or VN", example = "12")
                    String area) {
        elections.require(election);
        places.requireArea(election, area, officer.get());
        return store.totals(election, area);
    }

    @POST
    @Path("imports")
    @Consumes("text/csv")
    @DutyRequired(
            value = {Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Import voter rolls from CSV",
            description = "Columns polling_area, national_assembly, provincial_council, district_council,"
                    + " commune_council in any order; a ballot type not voted on in a polling area stays empty. All of"
                    + " the file or nothing. Rolls already as in the file are counted as unchanged; rolls that break"
                    + " rule M10 are taken and counted as warnings.")
    @APIResponse(responseCode = "200", description = "The same file was sent before: its job")
    @APIResponse(responseCode = "202", description = "The job that imports the file")
    @APIResponse(responseCode = "404", description = "No such election")
    @APIResponse(responseCode = "409", description = "Another import of voter rolls is running")
    @APIResponse(responseCode = "422", description = "The file cannot be read, or its header is not right")
    public RestResponse<Job> importRolls(
            String election,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "text/csv",
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = """
                                        polling_area,national_assembly,provincial_council,commune_council
                                        03388-005,812,812,809
                                        """))
                    byte[] csv) {
        elections.require(election);
        return jobs.submit(election, VoterRollImport.KIND, officer.get(), csv);
    }

    @POST
    @Path("areas/{area}/closure")
    @Transactional
    @Idempotent
    @DutyRequired({Role.NATIONAL_COUNCIL, Role.COMMITTEE, Role.REGISTRAR})
    @Operation(
            summary = "Close the voter lists of an area",
            description = "From 24 hours before voting (Art 29.4, 30). Every polling area must have a roll. Afterwards"
                    + " only the province's committee or the National Election Council may change a roll.")
    @APIResponse(responseCode = "200", description = "How many rolls were closed")
    @APIResponse(responseCode = "404", description = "No such election or area")
    @APIResponse(responseCode = "409", description = "It is too early, or a polling area has no roll yet")
    public Closure closeArea(String election, String area) {
        Election held = elections.require(election);
        places.requireArea(election, area, officer.get());
        return rolls.close(held, area, places.within(election, area), officer.get());
    }
}
