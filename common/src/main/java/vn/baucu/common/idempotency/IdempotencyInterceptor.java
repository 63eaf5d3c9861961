package vn.baucu.common.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.baucu.common.access.CurrentOfficer;
import vn.baucu.common.digest.Fingerprint;
import vn.baucu.common.json.Json;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Sentence;
import vn.baucu.common.problem.Violation;

/** Puts the key and the effect into one transaction; without a key the operation is left as it is. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 255;
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final IdempotencyKeys keys;
    private final HttpHeaders headers;
    private final CurrentOfficer officer;

    IdempotencyInterceptor(IdempotencyKeys keys, HttpHeaders headers, CurrentOfficer officer) {
        this.keys = keys;
        this.headers = headers;
        this.officer = officer;
    }

    @AroundInvoke
    @Nullable
    Object once(InvocationContext invocation) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return invocation.proceed();
        }
        check(key);
        String hash = Fingerprint.of(invocation.getMethod().toString(), Json.write(sent(invocation)));
        return QuarkusTransaction.joiningExisting().call(() -> once(invocation, key, hash));
    }

    private @Nullable Object once(InvocationContext invocation, String key, String hash) throws Exception {
        String actor = officer.get().name();
        keys.claim(actor, key, hash);
        Object result = invocation.proceed();
        keys.keep(actor, key, answer(result, invocation.getMethod()));
        return result;
    }

    /** What the client sent; where it sent it to is in the method and its parameters. */
    private static List<Object> sent(InvocationContext invocation) {
        return Arrays.stream(invocation.getParameters())
                .filter(parameter -> !(parameter instanceof UriInfo))
                .toList();
    }

    private static KeptAnswer answer(@Nullable Object result, Method operation) {
        if (result instanceof RestResponse<?> response) {
            Map<String, String> kept = new HashMap<>();
            for (String name : List.of("Location", "ETag")) {
                String value = response.getHeaderString(name);
                if (value != null) {
                    kept.put(name, value);
                }
            }
            return new KeptAnswer(response.getStatus(), kept, body(response.getEntity()));
        }
        ResponseStatus said = operation.getAnnotation(ResponseStatus.class);
        int status = said != null ? said.value() : result == null ? NO_CONTENT : OK;
        return new KeptAnswer(status, Map.of(), body(result));
    }

    private static String body(@Nullable Object entity) {
        if (entity instanceof ShownOnce secret) {
            return Json.write(secret.withoutSecret());
        }
        return entity == null ? "" : Json.write(entity);
    }

    private static void check(String key) {
        boolean visible = key.chars().allMatch(character -> character > ' ' && character < 0x7f);
        if (key.isEmpty() || key.length() > LONGEST || !visible) {
            Sentence form = new Sentence(
                    "Khóa chống trùng gồm 1 đến 255 ký tự ASCII.", "An idempotency key has 1 to 255 ASCII characters.");
            throw new ProblemException(
                    ProblemType.SCHEMA_VIOLATED, form, List.of(new Violation(HEADER, "pattern", form)));
        }
    }
}
