package vn.baucu.common.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
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
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever stops a request into one shape of answer that names no internals. */
@Singleton
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");
    private static final Sentence WRONG_FORM = new Sentence(
            "Giá trị không đúng kiểu hoặc trường không có trong mẫu.",
            "The value has the wrong type, or the field does not belong here.");

    @ServerExceptionMapper
    Response refused(ProblemException refusal, HttpHeaders headers) {
        return answer(refusal.type(), refusal.detail(), refusal.violations(), refusal.headers(), headers);
    }

    @ServerExceptionMapper
    Response unreadable(MismatchedInputException mismatch, HttpHeaders headers) {
        return mapping(mismatch, headers);
    }

    @ServerExceptionMapper
    Response unmappable(JsonMappingException mismatch, HttpHeaders headers) {
        return mapping(mismatch, headers);
    }

    @ServerExceptionMapper
    Response unparseable(JsonProcessingException malformed, HttpHeaders headers) {
        return answer(ProblemException.of(ProblemType.MALFORMED_JSON), headers);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException invalid, HttpHeaders headers) {
        List<Violation> violations = invalid.getConstraintViolations().stream()
                .map(ProblemMappers::violation)
                .sorted(java.util.Comparator.comparing(Violation::pointer).thenComparing(Violation::code))
                .toList();
        return answer(
                ProblemType.SCHEMA_VIOLATED,
                new Sentence("Có {0} chỗ chưa đúng.", "{0} things are wrong.").with(violations.size()),
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
        if (failure.getCause() instanceof JsonMappingException mismatch) {
            return mapping(mismatch, headers);
        }
        if (failure.getCause() instanceof JsonProcessingException malformed) {
            return unparseable(malformed, headers);
        }
        return answer(ProblemException.of(byStatus(failure.getResponse().getStatus())), headers);
    }

    @ServerExceptionMapper
    Response fault(RuntimeException fault, HttpHeaders headers) {
        return databaseAway(fault) ? unavailable(headers) : internal(fault, headers);
    }

    private static Response mapping(JsonMappingException mismatch, HttpHeaders headers) {
        boolean unreadable = mismatch.getPath().isEmpty() && !(mismatch instanceof MismatchedInputException);
        if (unreadable || causedBy(mismatch, StreamConstraintsException.class)) {
            return answer(ProblemException.of(ProblemType.MALFORMED_JSON), headers);
        }
        String pointer = mismatch.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
        if (String.valueOf(mismatch.getOriginalMessage()).contains("lone surrogate")) {
            return answer(ProblemException.of(ProblemType.BAD_ENCODING), headers);
        }
        return answer(
                ProblemType.SCHEMA_VIOLATED,
                WRONG_FORM,
                List.of(new Violation(pointer, "wrong-form", WRONG_FORM)),
                Map.of(),
                headers);
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
        String code = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()
                .toLowerCase(Locale.ROOT);
        return new Violation(
                body ? pointer.replaceFirst("^/[^/]+", "") : pointer.replaceFirst("^/", ""),
                code,
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
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.SERVICE_UNAVAILABLE;
            default -> ProblemType.INTERNAL_ERROR;
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

    private static Response internal(RuntimeException fault, HttpHeaders headers) {
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

    private static boolean causedBy(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    /** Class 08: connection lost or none to be had; 57P: the server stops or starts; 53: it has no room. */
    static boolean databaseAway(Throwable failure) {
        return databaseFailure(failure)
                .map(SQLException::getSQLState)
                .map(state -> state.startsWith("08") || state.startsWith("57P") || state.startsWith("53"))
                .orElseGet(() -> databaseFailure(failure).isPresent());
    }

    /** A commit that breaks off keeps its reason among the suppressed failures of a cause. */
    private static Optional<SQLException> databaseFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return Optional.of(sql);
            }
            for (Throwable suppressed : cause.getSuppressed()) {
                Optional<SQLException> found = databaseFailure(suppressed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
