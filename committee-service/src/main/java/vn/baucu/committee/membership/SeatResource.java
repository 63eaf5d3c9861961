package vn.baucu.committee.membership;

import static vn.baucu.common.access.Role.AUDITOR;
import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.INSPECTOR;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.committee.body.Bodies;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Election;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Precondition;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Versioned;

/** The seats on one body: who is named, who leaves, who stands in, and what is handed over at the end. */
@Path("/api/v1/elections/{election}/bodies/{body}")
@Tag(name = "Members")
public class SeatResource {

    private final MembershipRegister register;
    private final Delegating delegating;
    private final Delegations delegations;
    private final Dissolution dissolution;
    private final Handovers handovers;
    private final Bodies bodies;
    private final Elections elections;
    private final CurrentOfficer officer;

    SeatResource(
            MembershipRegister register,
            Delegating delegating,
            Delegations delegations,
            Dissolution dissolution,
            Handovers handovers,
            Bodies bodies,
            Elections elections,
            CurrentOfficer officer) {
        this.register = register;
        this.delegating = delegating;
        this.delegations = delegations;
        this.dissolution = dissolution;
        this.handovers = handovers;
        this.bodies = bodies;
        this.elections = elections;
        this.officer = officer;
    }

    @POST
    @Path("members")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Name one more member", description = "If-Match is the version of the body.")
    @APIResponse(responseCode = "201", description = "Named; ETag is the new version of the body")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(
            responseCode = "409",
            description = "state-conflict: the mandate has ended; duplicate: this person is on the body already")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: size, position-*, candidate (Art 27), conflict-of-interest")
    public RestResponse<Member> add(
            String election,
            @Parameter(example = "PT-03388-005") String body,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NamingDocument document) {
        Election found = elections.require(election);
        return created(election, register.add(found, body, document, ifMatch, officer.get()));
    }

    @POST
    @Path("members/{member}/leaving")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "End a seat, with or without a successor",
            description = "The duties that rest on the seat end at once. If-Match is the version of the body.")
    @APIResponse(
            responseCode = "201",
            description = "The successor, or the one who left where nobody takes the place; ETag as above")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: has left already, or the mandate has ended")
    @APIResponse(responseCode = "422", description = "validation-failed: ends-before-start, position-*, candidate")
    public RestResponse<Member> leave(
            String election,
            String body,
            String member,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid LeavingDocument document) {
        Election found = elections.require(election);
        return created(election, register.leave(found, body, id(member), document, ifMatch, officer.get()));
    }

    @POST
    @Path("members/{member}/delegations")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(
            summary = "Let somebody stand in for a member who is ill",
            description = "By a document, from a first to a last day. If-Match is the version of the body.")
    @APIResponse(responseCode = "201", description = "The delegation")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict")
    @APIResponse(
            responseCode = "422",
            description = "validation-failed: ends-before-start, same-person, self-appointment")
    public RestResponse<Delegation> delegate(
            String election,
            String body,
            String member,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DelegationDocument document) {
        Election found = elections.require(election);
        Delegation delegation = delegating.delegate(found, body, id(member), document, ifMatch, officer.get());
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, delegation)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/bodies/{body}/delegations")
                        .build(election, body))
                .header("ETag", Precondition.tag(bodies.require(election, body).version()))
                .build();
    }

    @GET
    @Path("delegations")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "Who stands or stood in for members")
    @APIResponse(responseCode = "200", description = "A page of delegations, the earliest first")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<Delegation> delegations(String election, String body, @BeanParam PageRequest page) {
        elections.require(election);
        bodies.requireWithin(election, body, officer.get());
        Paging paging = page.paging(String.join("\n", "delegations", election, body));
        return Page.of(delegations.list(election, body, paging), paging, Delegation::sortKey);
    }

    @POST
    @Path("handovers")
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE},
            anywhere = true)
    @Operation(summary = "Record what a body without mandate handed over")
    @APIResponse(responseCode = "201", description = "Recorded")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: the mandate has not ended")
    public RestResponse<Handover> handOver(String election, String body, @NotNull @Valid HandoverDocument document) {
        Election found = elections.require(election);
        Handover handover = dissolution.handOver(found, body, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/bodies/{body}/handovers")
                        .build(election, body),
                handover,
                1);
    }

    @GET
    @Path("handovers")
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, INSPECTOR, AUDITOR},
            anywhere = true)
    @Operation(summary = "What the body handed over")
    @APIResponse(responseCode = "200", description = "A page of handovers, the earliest first")
    @APIResponse(responseCode = "403", description = "area-out-of-scope")
    @APIResponse(responseCode = "404", description = "not-found")
    public Page<Handover> handovers(String election, String body, @BeanParam PageRequest page) {
        elections.require(election);
        bodies.requireWithin(election, body, officer.get());
        Paging paging = page.paging(String.join("\n", "handovers", election, body));
        return Page.of(handovers.list(election, body, paging), paging, Handover::sortKey);
    }

    private RestResponse<Member> created(String election, Member member) {
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, member)
                .location(UriBuilder.fromPath("/api/v1/elections/{election}/members")
                        .queryParam("body", "{body}")
                        .build(election, member.body()))
                .header(
                        "ETag",
                        Precondition.tag(bodies.require(election, member.body()).version()))
                .build();
    }

    static UUID id(String member) {
        try {
            return UUID.fromString(member);
        } catch (IllegalArgumentException malformed) {
            throw ProblemException.notFound(new Sentence("thành viên {0}", "member {0}").with(member));
        }
    }
}
