package vn.baucu.committee.calendar;

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
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.request.Choice;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.law.Actor;
import vn.baucu.common.law.AreaLevel;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** The calendar of an election (lịch bầu cử). */
@Path("/api/v1/elections/{election}/calendar")
@Tag(name = "Calendar", description = "Lịch các mốc thời gian theo luật")
public class CalendarResource {

    private final CalendarRegister register;
    private final ElectionCalendar calendar;
    private final DeadlineMoves moves;
    private final Elections elections;
    private final CurrentOfficer officer;
    private final Clock clock;

    CalendarResource(
            CalendarRegister register,
            ElectionCalendar calendar,
            DeadlineMoves moves,
            Elections elections,
            CurrentOfficer officer,
            Clock clock) {
        this.register = register;
        this.calendar = calendar;
        this.moves = moves;
        this.elections = elections;
        this.officer = officer;
        this.clock = clock;
    }

    @GET
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "Every deadline with its date and article",
            description =
                    "Dates are of Asia/Ho_Chi_Minh. ETag is the version of the election. Where voting starts earlier"
                            + " somewhere, earliest says when the first place is due.")
    @APIResponse(responseCode = "200", description = "The calendar")
    @APIResponse(responseCode = "400", description = "validation-failed: an unknown body or level")
    @APIResponse(responseCode = "404", description = "not-found: no such election or polling area")
    public RestResponse<CalendarView> calendar(
            String election,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Only what this kind of body is responsible for", example = "POLLING_TEAM")
                    String responsible,
            @RestQuery @Nullable @Parameter(description = "Only what is due at this level", example = "COMMUNE")
                    String level,
            @RestQuery
                    @Nullable
                    @Parameter(description = "Counted from the start of voting there", example = "03388-005")
                    String pollingArea) {
        Election asked = elections.require(election);
        return shown(asked, view(asked, responsible, level, pollingArea));
    }

    @GET
    @Path("ics")
    @Produces("text/calendar;charset=UTF-8")
    @DutyRequired(anywhere = true)
    @Operation(
            summary = "The calendar as iCalendar (RFC 5545)",
            description = "Days as all-day events, hours in UTC. Every deadline keeps its UID, so that a calendar that"
                    + " takes the file again moves what was moved.")
    @APIResponse(responseCode = "200", description = "A file text/calendar")
    @APIResponse(responseCode = "400", description = "validation-failed: an unknown body, level or language")
    @APIResponse(responseCode = "404", description = "not-found: no such election or polling area")
    public RestResponse<String> iCalendar(
            String election,
            @RestQuery @Nullable @Parameter(example = "ELECTION_COMMITTEE") String responsible,
            @RestQuery @Nullable @Parameter(example = "PROVINCE") String level,
            @RestQuery @Nullable @Parameter(example = "03388-005") String pollingArea,
            @RestQuery @Nullable @Parameter(description = "VI (default) or EN", example = "EN") String language) {
        Election asked = elections.require(election);
        Language spoken = Choice.of(Language.class, "language", language);
        String file = new ICalendar(
                        view(asked, responsible, level, pollingArea),
                        pollingArea == null ? "" : pollingArea,
                        spoken == Language.EN ? Locale.ENGLISH : Locale.forLanguageTag("vi"),
                        clock.instant())
                .write();
        return RestResponse.ResponseBuilder.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + election + ".ics\"")
                .build();
    }

    @PUT
    @Path("{deadline}")
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Move a deadline by a document",
            description = "The National Election Council may move dates when a difficulty arises (Art 98.3). Deadlines"
                    + " that the law counts from this one move along. Not possible once the election is OPEN.")
    @APIResponse(responseCode = "200", description = "The calendar with the moved deadline")
    @APIResponse(responseCode = "404", description = "not-found: no such election or deadline")
    @APIResponse(responseCode = "409", description = "election-locked: the election has opened")
    @APIResponse(responseCode = "422", description = "validation-failed: the date is out of range")
    public RestResponse<CalendarView> move(
            String election,
            String deadline,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid MovedDeadline moved) {
        register.move(election, deadline, moved, ifMatch, officer.get());
        return now(election);
    }

    @POST
    @Path("{deadline}/restorations")
    @Idempotent
    @Transactional
    @DutyRequired(NATIONAL_COUNCIL)
    @Operation(
            summary = "Take a moved deadline back to the date of the law",
            description = "The moves before stay in its history.")
    @APIResponse(responseCode = "200", description = "The calendar with the date of the law")
    @APIResponse(responseCode = "404", description = "not-found: no such election or deadline")
    @APIResponse(responseCode = "409", description = "state-conflict: it was not moved; election-locked")
    public RestResponse<CalendarView> restore(
            String election,
            String deadline,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid RestoredDeadline restored) {
        register.restore(election, deadline, restored, ifMatch, officer.get());
        return now(election);
    }

    @GET
    @Path("{deadline}/moves")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(anywhere = true)
    @Operation(summary = "How a deadline was moved, the newest move first")
    @APIResponse(responseCode = "200", description = "A page of moves; none for a deadline never moved")
    @APIResponse(responseCode = "400", description = "cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<DeadlineMove> moves(String election, String deadline, @BeanParam PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(election + " " + deadline);
        long before = paging.after().isEmpty() ? Long.MAX_VALUE : Long.parseLong(paging.after());
        List<DeadlineMove> found = moves.of(election, deadline, before, paging.limit() + 1);
        return Page.of(found, paging, move -> Long.toString(move.number()));
    }

    private CalendarView view(
            Election election, @Nullable String responsible, @Nullable String level, @Nullable String pollingArea) {
        Actor actor = Choice.of(Actor.class, "responsible", responsible);
        AreaLevel at = Choice.of(AreaLevel.class, "level", level);
        CalendarView all = pollingArea == null ? calendar.of(election) : calendar.of(election, pollingArea);
        return all.only(entry -> (actor == null || entry.responsible().contains(actor))
                && (at == null || entry.levels().contains(at)));
    }

    private RestResponse<CalendarView> now(String code) {
        Election election = elections.require(code);
        return shown(election, calendar.of(election));
    }

    private static RestResponse<CalendarView> shown(Election election, CalendarView calendar) {
        return Versioned.shown(calendar, election.version());
    }

    /** In which language a file is written. */
    private enum Language {
        VI,
        EN
    }
}
