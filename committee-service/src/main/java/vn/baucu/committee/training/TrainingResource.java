package vn.baucu.committee.training;

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
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.document.Horizon;
import vn.baucu.committee.document.Horizons;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.Regimes;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Trainings (tập huấn) of those who run the election. */
@Path("/api/v1/elections/{election}/trainings")
@Tag(name = "Trainings")
public class TrainingResource {

    private final TrainingRegister register;
    private final Trainings trainings;
    private final TrainingTopics topics;
    private final Horizons horizons;
    private final Elections elections;
    private final CurrentOfficer officer;

    TrainingResource(
            TrainingRegister register,
            Trainings trainings,
            TrainingTopics topics,
            Horizons horizons,
            Elections elections,
            CurrentOfficer officer) {
        this.register = register;
        this.trainings = trainings;
        this.topics = topics;
        this.horizons = horizons;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Trainings of the areas below and above one's duties, as they begin",
            description = "Cancelled ones included. Words of the title are found without tone marks.")
    @APIResponse(responseCode = "200", description = "A page of trainings")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Training> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "COUNTING") String topic,
            @RestQuery @Nullable @Parameter(example = "PLANNED") String state,
            @RestQuery @Nullable @Parameter(description = "Held by this area or one in it", example = "12")
                    String within,
            @RestQuery @Nullable @Parameter(description = "Beginning on this day or later") LocalDate from,
            @RestQuery @Nullable @Parameter(description = "Beginning on this day or earlier") LocalDate until,
            @RestQuery @Nullable @Parameter(description = "Part of the title", example = "to bau cu") String q,
            @RestQuery @Nullable @Parameter(description = "start or latest", example = "latest") String sort,
            @BeanParam PageRequest page) {
        Election found = elections.require(election);
        TrainingFilter filter = TrainingFilter.of(
                Choice.among(topics.codes(), "topic", topic),
                Choice.of(TrainingState.class, "state", state),
                within,
                from,
                until,
                q,
                "latest".equals(Choice.among(List.of("start", "latest"), "sort", sort)),
                Regimes.of(found.regime()).zone());
        Paging paging = page.paging(election + filter);
        Horizon horizon = horizons.of(election, officer.get());
        return Page.of(trainings.list(election, filter, horizon, paging), paging, TrainingFilter::keyOf);
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Plan a training",
            description = "Held by an area within one's duty, for bodies of areas in it: at a venue, online at points,"
                    + " or both. Materials are documents of the register.")
    @APIResponse(responseCode = "201", description = "Planned; ETag is its version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: unknown topic, area or document, areas outside, times, no place")
    public RestResponse<Training> plan(String election, @NotNull @Valid TrainingEntry entry) {
        Training training = register.plan(election, entry, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/trainings/{training}")
                        .build(election, training.id()),
                training,
                training.version());
    }

    @GET
    @Path("topics")
    @DutyRequired(anywhere = true)
    @Operation(summary = "What trainings are about, and which department usually gives them")
    @APIResponse(responseCode = "200", description = "All topics")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public List<TrainingTopic> topics(String election) {
        elections.require(election);
        return topics.all();
    }

    @GET
    @Path("{training}")
    @DutyRequired(anywhere = true)
    @Operation(summary = "One training")
    @APIResponse(responseCode = "200", description = "The training; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: neither below nor above one's duty")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Training> get(String election, UUID training) {
        elections.require(election);
        Training found = trainings.require(election, training);
        horizons.of(election, officer.get()).requireShows(found.path());
        return shown(found);
    }

    @PUT
    @Path("{training}")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Plan a training anew", description = "The whole entry; the audit keeps what was there.")
    @APIResponse(responseCode = "200", description = "The training; ETag is its new version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is cancelled")
    @APIResponse(responseCode = "422", description = "validation-failed")
    public RestResponse<Training> change(
            String election,
            UUID training,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TrainingEntry entry) {
        return shown(register.change(election, training, entry, ifMatch, officer.get()));
    }

    @POST
    @Path("{training}/cancellation")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Cancel a training", description = "As long as nobody is on record as having been there.")
    @APIResponse(responseCode = "200", description = "The cancelled training; ETag is its last version")
    @APIResponse(responseCode = "400", description = "validation-failed, malformed-json")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: cancelled already, or people were there")
    public RestResponse<Training> cancel(
            String election,
            UUID training,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TrainingCancellation cancellation) {
        return shown(register.cancel(election, training, cancellation, ifMatch, officer.get()));
    }

    private static RestResponse<Training> shown(Training training) {
        return Versioned.shown(training, training.version());
    }
}
