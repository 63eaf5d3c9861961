package vn.baucu.common.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.IndexView;

/** Completes the contract while it is built with what follows from the annotations of an operation. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private static final String BEARER = "bearer";
    private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";

    private final OperationMethods methods;

    public ContractFilter(IndexView index) {
        this.methods = new OperationMethods(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        if (contract.getComponents() == null || contract.getPaths() == null) {
            return;
        }
        Components components = contract.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme(BEARER)
                        .bearerFormat("JWT"));
        contract.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .values()
                .forEach(operation -> complete(path, operation, components)));
    }

    private void complete(String path, Operation operation, Components components) {
        Optional<OperationMethods.Found> method = methods.of(operation.getOperationId());
        boolean open = method.filter(OperationMethods.Found::open).isPresent();
        boolean idempotent = method.filter(OperationMethods.Found::idempotent).isPresent();
        operation.setSecurity(
                open
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        if (idempotent) {
            operation.addParameter(idempotencyKey());
        }
        Optional<Parameter> ifMatch = parameters(operation).stream()
                .filter(parameter -> IF_MATCH.equals(parameter.getName()))
                .findFirst();
        ifMatch.ifPresent(ContractFilter::explain);
        method.flatMap(OperationMethods.Found::answer)
                .filter(name -> components.getSchemas().containsKey(name))
                .ifPresent(name -> show(operation, name));
        head(operation);
        exampleOfBody(operation, new BodyExamples(components));
        new Refusals(operation).add(path, open, idempotent, ifMatch.isPresent());
    }

    private static List<Parameter> parameters(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(IDEMPOTENCY_KEY)
                .in(Parameter.In.HEADER)
                .description("The same key with the same body gets the same answer, and has its effect once (72 hours)")
                .schema(text().minLength(1).maxLength(255))
                .example("0198c2f4-6a3b-7c10-9d55-2f1e0a7b4c31");
    }

    private static void explain(Parameter ifMatch) {
        ifMatch.description("The version one has seen: its ETag").example("\"3\"");
    }

    /** Where only the status is described, the answer is what the method gives back. */
    private static void show(Operation operation, String schema) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (status.startsWith("2") && !status.equals("204") && response.getContent() == null) {
                response.content(OASFactory.createContent()
                        .addMediaType(
                                "application/json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(schema))));
            }
        });
    }

    private static void head(Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            boolean accepted = status.equals("201") || status.equals("202");
            boolean tagged = status.startsWith("2")
                    && String.valueOf(response.getDescription()).contains("ETag");
            if (accepted) {
                head(response, "Location", "Where it is");
            }
            if (tagged) {
                head(response, "ETag", "The version, to be named in If-Match");
            }
        });
    }

    private static void head(APIResponse response, String name, String description) {
        if (response.getHeaders() == null || !response.getHeaders().containsKey(name)) {
            response.addHeader(
                    name, OASFactory.createHeader().description(description).schema(text()));
        }
    }

    private static void exampleOfBody(Operation operation, BodyExamples examples) {
        if (operation.getRequestBody() == null || operation.getRequestBody().getContent() == null) {
            return;
        }
        operation.getRequestBody().getContent().getMediaTypes().forEach((type, media) -> {
            if (type.endsWith("json") && isBare(media)) {
                media.setExample(examples.of(media.getSchema()));
            }
        });
    }

    private static boolean isBare(MediaType media) {
        return media.getSchema() != null && media.getExample() == null && media.getExamples() == null;
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
    }
}
