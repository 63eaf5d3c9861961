package vn.baucu.common.contract;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import vn.baucu.common.problem.ProblemType;

/** The refusals of one operation: those it names and those that every such operation has. */
final class Refusals {

    private static final String PROBLEM = "Problem";
    private static final String REQUEST = "01K7Q2M9ZC5T8V4B6N3X1D0RHE";
    private static final List<ProblemType> USUAL = List.of(
            ProblemType.SCHEMA_VIOLATED,
            ProblemType.UNAUTHENTICATED,
            ProblemType.INVALID_TOKEN,
            ProblemType.FORBIDDEN,
            ProblemType.AREA_OUT_OF_SCOPE,
            ProblemType.NOT_FOUND,
            ProblemType.CONFLICT,
            ProblemType.PRECONDITION_FAILED,
            ProblemType.RULE_VIOLATED,
            ProblemType.PRECONDITION_REQUIRED);

    private final Operation operation;
    private final APIResponses responses;

    Refusals(Operation operation) {
        this.operation = operation;
        this.responses = operation.getResponses();
    }

    void add(String path, boolean open, boolean idempotent, boolean versioned) {
        boolean body = operation.getRequestBody() != null;
        name(body || operation.getParameters() != null, ProblemType.SCHEMA_VIOLATED);
        name(!open, ProblemType.UNAUTHENTICATED);
        name(!open, ProblemType.FORBIDDEN);
        name(path.contains("{"), ProblemType.NOT_FOUND);
        name(idempotent, ProblemType.REQUEST_IN_PROGRESS);
        name(versioned, ProblemType.PRECONDITION_FAILED);
        name(versioned, ProblemType.PRECONDITION_REQUIRED);
        name(body, ProblemType.PAYLOAD_TOO_LARGE);
        name(body, ProblemType.UNSUPPORTED_MEDIA_TYPE);
        name(idempotent, ProblemType.IDEMPOTENCY_KEY_REUSED);
        responses.getAPIResponses().forEach((status, response) -> {
            if (status.matches("[45]\\d\\d") && response.getContent() == null) {
                response.setContent(problems(types(Integer.parseInt(status), response)));
            }
        });
        responses.addAPIResponse(
                "default",
                OASFactory.createAPIResponse()
                        .description("Any other refusal")
                        .content(problems(List.of(ProblemType.SERVICE_UNAVAILABLE))));
    }

    private void name(boolean needed, ProblemType type) {
        String status = String.valueOf(type.status());
        APIResponse known = responses.getAPIResponse(status);
        if (needed
                && (known == null
                        || known.getDescription() == null
                        || known.getDescription().equals("Bad Request"))) {
            responses.addAPIResponse(
                    status,
                    OASFactory.createAPIResponse()
                            .description(type.slug() + ": " + type.title().en()));
        }
    }

    /** Those whose names stand in the description, or else the usual ones of the status. */
    private static List<ProblemType> types(int status, APIResponse response) {
        String description = String.valueOf(response.getDescription());
        List<ProblemType> ofStatus = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .toList();
        List<ProblemType> named = ofStatus.stream()
                .filter(type -> description.contains(type.slug()))
                .toList();
        List<ProblemType> usual = ofStatus.stream().filter(USUAL::contains).toList();
        return named.isEmpty() ? usual.isEmpty() ? ofStatus : usual : named;
    }

    private static Content problems(List<ProblemType> types) {
        MediaType media =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref(PROBLEM));
        types.forEach(
                type -> media.addExample(type.slug(), OASFactory.createExample().value(example(type))));
        return OASFactory.createContent().addMediaType("application/problem+json", media);
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "/problems/" + type.slug());
        problem.put("title", type.title().en());
        problem.put("status", type.status());
        problem.put("detail", type.title().en() + ".");
        problem.put("instance", REQUEST);
        return problem;
    }
}
