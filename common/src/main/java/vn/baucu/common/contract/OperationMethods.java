package vn.baucu.common.contract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Finds the method behind an operation, which is named after it: {@code NoteResource_add}. */
final class OperationMethods {

    private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
    private static final DotName OPEN = DotName.createSimple("vn.baucu.common.access.PublicAccess");
    private static final DotName IDEMPOTENT = DotName.createSimple("vn.baucu.common.idempotency.Idempotent");
    private static final DotName SCHEMA =
            DotName.createSimple("org.eclipse.microprofile.openapi.annotations.media.Schema");
    private static final DotName RESPONSE = DotName.createSimple("org.jboss.resteasy.reactive.RestResponse");
    private static final List<DotName> VERBS = List.of("GET", "POST", "PUT", "PATCH", "DELETE").stream()
            .map(verb -> DotName.createSimple("jakarta.ws.rs." + verb))
            .toList();

    private final Map<String, Found> methods = new HashMap<>();

    OperationMethods(IndexView index) {
        for (AnnotationInstance path : index.getAnnotations(PATH)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                ClassInfo resource = path.target().asClass();
                resource.methods().stream()
                        .filter(method -> VERBS.stream().anyMatch(method::hasAnnotation))
                        .forEach(method -> methods.put(
                                resource.simpleName() + "_" + method.name(),
                                new Found(
                                        method.hasAnnotation(OPEN),
                                        method.hasAnnotation(IDEMPOTENT),
                                        answer(method, index))));
            }
        }
    }

    Optional<Found> of(@Nullable String operation) {
        return Optional.ofNullable(operation).map(methods::get);
    }

    /** The schema of what a method gives back, by the name it has in the contract. */
    private static Optional<String> answer(MethodInfo method, IndexView index) {
        Type type = method.returnType();
        if (type.name().equals(RESPONSE) && type.kind() == Type.Kind.PARAMETERIZED_TYPE) {
            type = type.asParameterizedType().arguments().get(0);
        }
        return Optional.ofNullable(type.kind() == Type.Kind.CLASS ? index.getClassByName(type.name()) : null)
                .map(answer -> {
                    AnnotationInstance schema = answer.declaredAnnotation(SCHEMA);
                    boolean named = schema != null && schema.value("name") != null;
                    return named ? schema.value("name").asString() : answer.simpleName();
                });
    }

    /** What the annotations of a method say of the operation. */
    record Found(boolean open, boolean idempotent, Optional<String> answer) {}
}
