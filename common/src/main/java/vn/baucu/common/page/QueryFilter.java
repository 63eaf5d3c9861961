package vn.baucu.common.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.baucu.common.json.Text;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/**
 * Refuses query parameters that an operation does not have, that come twice or have the wrong form: a misspelt filter
 * must not show everything.
 */
@Singleton
class QueryFilter {

    private static final Sentence UNKNOWN = new Sentence("Không có tham số này.", "There is no such parameter.");
    private static final Sentence REPEATED =
            new Sentence("Tham số này chỉ được gửi một lần.", "Send this parameter once.");
    private static final Sentence WRONG_FORM =
            new Sentence("Giá trị không đúng dạng.", "The value has the wrong form.");

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Class<?>> types = known.computeIfAbsent(resource.getResourceMethod(), QueryFilter::types);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            Class<?> type = types.get(name);
            if (type == null) {
                violations.add(new Violation(name, "unknown-parameter", UNKNOWN));
            } else if (values.size() > 1 && !Collection.class.isAssignableFrom(type)) {
                violations.add(new Violation(name, "repeated-parameter", REPEATED));
            } else if (!values.stream().allMatch(value -> fits(value, type))) {
                violations.add(new Violation(name, "wrong-form", WRONG_FORM));
            }
        });
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.SCHEMA_VIOLATED,
                    new Sentence("Tham số truy vấn chưa đúng.", "The query parameters are wrong."),
                    violations);
        }
    }

    /** Otherwise a value that cannot be converted would be answered as if the address did not exist. */
    private static boolean fits(String value, Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .anyMatch(constant -> ((Enum<?>) constant).name().equals(value));
        }
        if (type == int.class || type == Integer.class) {
            return value.matches("-?\\d{1,9}");
        }
        if (type == long.class || type == Long.class) {
            return value.matches("-?\\d{1,18}");
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.equals("true") || value.equals("false");
        }
        return type == LocalDate.class ? Text.date(value).isPresent() : !Text.hasInvisible(value);
    }

    private static Map<String, Class<?>> types(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    name(field, field.getName()).ifPresent(name -> types.put(name, field.getType()));
                }
            } else {
                name(parameter, parameter.getName()).ifPresent(name -> types.put(name, parameter.getType()));
            }
        }
        return Map.copyOf(types);
    }

    private static Optional<String> name(AnnotatedElement element, String declared) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery ours = element.getAnnotation(RestQuery.class);
        if (standard == null && ours == null) {
            return Optional.empty();
        }
        String name = standard != null ? standard.value() : ours.value();
        return Optional.of(name.isEmpty() ? declared : name);
    }
}
