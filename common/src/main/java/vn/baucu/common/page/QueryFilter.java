package vn.baucu.common.page;

import jakarta.inject.Singleton;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Refuses query parameters that an operation does not have or that come twice: a misspelt filter must not show all. */
@Singleton
class QueryFilter {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        Map<String, List<String>> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Set<String> names = known.computeIfAbsent(resource.getResourceMethod(), QueryFilter::names);
        List<Violation> violations = new ArrayList<>();
        given.forEach((name, values) -> {
            if (!names.contains(name)) {
                violations.add(new Violation(
                        name,
                        "unknown-parameter",
                        new Sentence("Không có tham số này.", "There is no such parameter.")));
            } else if (values.size() > 1) {
                violations.add(new Violation(
                        name,
                        "repeated-parameter",
                        new Sentence("Tham số này chỉ được gửi một lần.", "Send this parameter once.")));
            }
        });
        if (!violations.isEmpty()) {
            throw new ProblemException(
                    ProblemType.SCHEMA_VIOLATED,
                    new Sentence("Tham số truy vấn chưa đúng.", "The query parameters are wrong."),
                    violations);
        }
    }

    private static Set<String> names(Method method) {
        return Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RestQuery.class)
                        || parameter.isAnnotationPresent(QueryParam.class))
                .map(QueryFilter::name)
                .collect(Collectors.toSet());
    }

    private static String name(Parameter parameter) {
        QueryParam named = parameter.getAnnotation(QueryParam.class);
        return named == null ? parameter.getName() : named.value();
    }
}
