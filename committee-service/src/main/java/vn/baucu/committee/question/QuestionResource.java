package vn.baucu.committee.question;

import static vn.baucu.common.access.Role.BOARD;
import static vn.baucu.common.access.Role.COMMITTEE;
import static vn.baucu.common.access.Role.NATIONAL_COUNCIL;
import static vn.baucu.common.access.Role.POLLING_TEAM;
import static vn.baucu.common.access.Role.REGISTRAR;

import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.UriBuilder;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.access.DutyRequired;
import vn.baucu.common.idempotency.Idempotent;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;
import vn.baucu.common.problem.Versioned;

/** Questions and answers (hỏi đáp). */
@Path("/api/v1/elections/{election}/questions")
@Tag(name = "Questions")
public class QuestionResource {

    private final QuestionBook book;
    private final Questions questions;
    private final Elections elections;
    private final CurrentOfficer officer;

    QuestionResource(QuestionBook book, Questions questions, Elections elections, CurrentOfficer officer) {
        this.book = book;
        this.questions = questions;
        this.elections = elections;
        this.officer = officer;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Questions, in the order they were asked",
            description = "Of all bodies: each may learn from the others.")
    @APIResponse(responseCode = "200", description = "A page of questions")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Question> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "ASKED") String state,
            @RestQuery @Nullable @Parameter(example = "VOTING") String topic,
            @RestQuery @Nullable @Parameter(example = "VOTER") String askedBy,
            @RestQuery @Nullable @Parameter(description = "The body that was asked", example = "EC-12") String body,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Part of the question, tone marks do not matter", example = "bo phieu")
                    String q,
            @RestQuery @Nullable @Parameter(description = "ASKED, NEWEST or TOPIC", example = "NEWEST") String sort,
            @BeanParam PageRequest page) {
        return page(election, QuestionFilter.of(state, topic, askedBy, body, q, sort), page);
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @Path("published")
    @DutyRequired(anywhere = true)
    @Operation(summary = "The published answers", description = "For everybody with any duty in the election.")
    @APIResponse(responseCode = "200", description = "A page of questions with their answers")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<Question> published(
            String election,
            @RestQuery @Nullable @Parameter(example = "VOTING") String topic,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Part of the question, tone marks do not matter", example = "bo phieu")
                    String q,
            @RestQuery @Nullable @Parameter(description = "ASKED, NEWEST or TOPIC", example = "NEWEST") String sort,
            @BeanParam PageRequest page) {
        return page(election, QuestionFilter.of(QuestionState.PUBLISHED.name(), topic, null, null, q, sort), page);
    }

    @GET
    @Path("{question}")
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "One question")
    @APIResponse(responseCode = "200", description = "The question; ETag is its version")
    @APIResponse(responseCode = "404", description = "not-found")
    public RestResponse<Question> get(String election, UUID question) {
        return shown(book.get(election, question));
    }

    @POST
    @Idempotent
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Write down a question")
    @APIResponse(responseCode = "201", description = "Written down; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: one does not act for that body")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public RestResponse<Question> ask(String election, @NotNull @Valid QuestionDocument document) {
        Question asked = book.ask(election, document, officer.get());
        return Versioned.created(
                UriBuilder.fromPath("/api/v1/elections/{election}/questions/{question}")
                        .build(election, asked.question()),
                asked,
                asked.version());
    }

    @PUT
    @Path("{question}/answer")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(
            summary = "Answer it, or mend the answer",
            description = "By the body that was asked, until it is published.")
    @APIResponse(responseCode = "200", description = "The question with its answer; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body was asked")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is published")
    public RestResponse<Question> answer(
            String election,
            UUID question,
            @RestHeader("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AnswerDocument document) {
        return shown(book.answer(election, question, ifMatch, document.answer(), officer.get()));
    }

    @PUT
    @Path("{question}/publication")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Publish the answer")
    @APIResponse(responseCode = "200", description = "The published question; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body was asked")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it has no answer, or is published")
    public RestResponse<Question> publish(
            String election, UUID question, @RestHeader("If-Match") @Nullable String ifMatch) {
        return shown(book.publish(election, question, ifMatch, officer.get()));
    }

    @DELETE
    @Path("{question}/publication")
    @Transactional
    @DutyRequired(
            value = {NATIONAL_COUNCIL, COMMITTEE, BOARD, POLLING_TEAM, REGISTRAR},
            anywhere = true)
    @Operation(summary = "Take a published answer back")
    @APIResponse(responseCode = "200", description = "The question, no longer published; ETag is its version")
    @APIResponse(responseCode = "403", description = "area-out-of-scope: another body was asked")
    @APIResponse(responseCode = "404", description = "not-found")
    @APIResponse(responseCode = "409", description = "state-conflict: it is not published")
    public RestResponse<Question> takeBack(
            String election, UUID question, @RestHeader("If-Match") @Nullable String ifMatch) {
        return shown(book.takeBack(election, question, ifMatch, officer.get()));
    }

    private Page<Question> page(String election, QuestionFilter filter, PageRequest page) {
        elections.require(election);
        Paging paging = page.paging(election + filter);
        return Page.of(questions.list(election, filter, paging), paging, filter.sort()::keyOf);
    }

    private static RestResponse<Question> shown(Question question) {
        return Versioned.shown(question, question.version());
    }
}
