package vn.baucu.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.baucu.common.store.Outage;

/** Turns whatever stops a request into one shape of answer that names no internals. */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    @ServerExceptionMapper
    Response refused(ProblemException refusal, HttpHeaders headers) {
        return answer(refusal.type(), refusal.detail(), refusal.violations(), refusal.headers(), headers);
    }

    /** Quarkus has a mapper of its own for this one, which must not come first. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException mismatch, HttpHeaders headers) {
        return answer(JsonRefusal.of(mismatch), headers);
    }

    @ServerExceptionMapper
    Response unreadable(JsonProcessingException failure, HttpHeaders headers) {
        return answer(JsonRefusal.of(failure), headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        return answer(
                ProblemType.SCHEMA_VIOLATED,
                new Sentence("Có {0} chỗ chưa đúng.", "Found wrong: {0}.").with(violations.size()),
                violations,
                Map.of(),
                headers);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException unauthorized, HttpHeaders headers) {
        return challenge(ProblemType.UNAUTHENTICATED, headers);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException failed, HttpHeaders headers) {
        return challenge(ProblemType.INVALID_TOKEN, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, HttpHeaders headers) {
        return answer(ProblemException.of(ProblemType.FORBIDDEN), headers);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException failure, HttpHeaders headers) {
        if (failure.getCause() instanceof JsonProcessingException unreadable) {
            return answer(JsonRefusal.of(unreadable), headers);
        }
        return answer(ProblemException.of(byStatus(failure.getResponse().getStatus())), headers);
    }

    @ServerExceptionMapper
    Response fault(Exception fault, HttpHeaders headers) {
        return Outage.caused(fault) ? unavailable(headers) : internal(fault, headers);
    }

    private static Violation violation(ConstraintViolation<?> violation) {
        String pointer = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .filter(node -> node.getKind() == jakarta.validation.ElementKind.PROPERTY
                        || node.getKind() == jakarta.validation.ElementKind.CONTAINER_ELEMENT
                        || node.getKind() == jakarta.validation.ElementKind.PARAMETER)
                .map(ProblemMappers::step)
                .collect(Collectors.joining());
        boolean body = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .anyMatch(node -> node.getKind() == jakarta.validation.ElementKind.PROPERTY);
        return new Violation(
                body ? pointer.replaceFirst("^/[^/]+", "") : pointer.replaceFirst("^/", ""),
                Constraints.code(violation),
                Constraints.sentence(violation));
    }

    private static String step(Path.Node node) {
        String key = node.getKey() == null ? "" : "/" + node.getKey();
        String index = node.getIndex() == null ? "" : "/" + node.getIndex();
        boolean named = node.getName() != null
                && !INDEX.matcher(node.getName()).matches()
                && !node.getName().startsWith("<");
        return key + index + (named ? "/" + node.getName() : "");
    }

    private static ProblemType byStatus(int status) {
        return switch (status) {
            case 400 -> ProblemType.MALFORMED_REQUEST;
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 408 -> ProblemType.TIMEOUT;
            case 412 -> ProblemType.PRECONDITION_FAILED;
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 429 -> ProblemType.RATE_LIMITED;
            case 431 -> ProblemType.HEADER_FIELDS_TOO_LARGE;
            case 503 -> ProblemType.SERVICE_UNAVAILABLE;
            default -> status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }

    private static Response challenge(ProblemType type, HttpHeaders headers) {
        ProblemException refusal = ProblemException.of(type);
        return answer(type, refusal.detail(), List.of(), Map.of("WWW-Authenticate", "Bearer"), headers);
    }

    private static Response unavailable(HttpHeaders headers) {
        ProblemException refusal = ProblemException.of(ProblemType.SERVICE_UNAVAILABLE);
        return answer(refusal.type(), refusal.detail(), List.of(), Map.of("Retry-After", "1"), headers);
    }

    private static Response internal(Exception fault, HttpHeaders headers) {
        LOG.errorf(fault, "Request %s failed", Requests.id(headers));
        return answer(ProblemException.of(ProblemType.INTERNAL_ERROR), headers);
    }

    private static Response answer(ProblemException refusal, HttpHeaders headers) {
        return answer(refusal.type(), refusal.detail(), refusal.violations(), refusal.headers(), headers);
    }

    private static Response answer(
            ProblemType type,
            Sentence detail,
            List<Violation> violations,
            Map<String, String> extra,
            HttpHeaders headers) {
        Locale locale = Requests.locale(headers);
        Response.ResponseBuilder answer = Response.status(type.status())
                .type("application/problem+json")
                .header("Content-Language", locale.getLanguage())
                .entity(Problem.of(type, detail, violations, locale, Requests.id(headers)));
        extra.forEach(answer::header);
        return answer.build();
    }
}
