package vn.baucu.committee.question;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.PublicAccess;
import vn.baucu.common.organisation.Elections;
import vn.baucu.common.page.Page;
import vn.baucu.common.page.PageRequest;
import vn.baucu.common.page.Paging;

/** What voters ask and were answered, for everybody (hỏi đáp về bầu cử). */
@Path("/public/v1/elections/{election}/questions")
@Tag(name = "Questions", description = "Hỏi đáp nghiệp vụ")
public class PublicQuestionResource {

    private final Questions questions;
    private final Elections elections;

    PublicQuestionResource(Questions questions, Elections elections) {
        this.questions = questions;
        this.elections = elections;
    }

    @GET
    @Produces({"application/json", "text/csv"})
    @PublicAccess
    @Operation(summary = "The published answers", description = "For everybody, without a token.")
    @APIResponse(responseCode = "200", description = "A page of questions with their answers; ETag names what it says")
    @APIResponse(responseCode = "304", description = "If-None-Match names what there is")
    @APIResponse(responseCode = "400", description = "validation-failed, cursor-invalid")
    @APIResponse(responseCode = "404", description = "not-found: no such election")
    public Page<PublishedAnswer> list(
            String election,
            @RestQuery @Nullable @Parameter(example = "VOTING") String topic,
            @RestQuery
                    @Nullable
                    @Size(min = 1, max = 100)
                    @Parameter(description = "Part of the question, tone marks do not matter", example = "bo phieu")
                    String q,
            @RestQuery @Nullable @Parameter(description = "ASKED, NEWEST or TOPIC", example = "NEWEST") String sort,
            @BeanParam PageRequest page) {
        elections.require(election);
        QuestionFilter filter = QuestionFilter.of(QuestionState.PUBLISHED.name(), topic, null, null, q, sort);
        Paging paging = page.paging(election + "public" + filter);
        Page<Question> found = Page.of(questions.list(election, filter, paging), paging, filter.sort()::keyOf);
        return new Page<>(found.items().stream().map(PublishedAnswer::of).toList(), found.next());
    }
}
