package vn.baucu.common.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.baucu.common.access.Duties.Duty;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;
import vn.baucu.common.problem.Requests;
import vn.baucu.common.problem.Sentence;

/** Lets a request in by duty. An operation without an access annotation is closed to everybody. */
@Singleton
class AccessFilter {

    private static final Set<String> LOOKING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private final CurrentIdentityAssociation identities;
    private final Duties duties;
    private final CurrentOfficer current;

    AccessFilter(CurrentIdentityAssociation identities, Duties duties, CurrentOfficer current) {
        this.identities = identities;
        this.duties = duties;
        this.current = current;
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        if (resource.getResourceMethod().isAnnotationPresent(PublicAccess.class)) {
            return;
        }
        SecurityIdentity identity = identities.getIdentity();
        if (identity.isAnonymous()) {
            throw new UnauthorizedException();
        }
        DutyRequired required = resource.getResourceMethod().getAnnotation(DutyRequired.class);
        if (required == null) {
            throw ProblemException.of(ProblemType.FORBIDDEN);
        }
        current.is(
                allowed(identity.getPrincipal().getName(), required, request),
                request.getUriInfo().getPathParameters().getFirst("election"));
    }

    private Officer allowed(String name, DutyRequired required, ContainerRequestContext request) {
        var path = request.getUriInfo().getPathParameters();
        String election = path.getFirst("election");
        List<Role> roles = Arrays.asList(required.value());
        List<Duty> held = duties.of(name, election, Target.of(path), LOOKING.contains(request.getMethod())).stream()
                .filter(duty -> roles.isEmpty() ? duty.role().isOfficial() : roles.contains(duty.role()))
                .toList();
        List<Duty> fitting = held.stream()
                .filter(duty -> required.anywhere() || duty.covers())
                .toList();
        if (fitting.isEmpty()) {
            throw held.isEmpty() ? ProblemException.of(ProblemType.FORBIDDEN) : outOfScope();
        }
        return new Officer(
                name,
                fitting.get(0).role(),
                fitting.stream().map(Duty::scope).toList(),
                Requests.id(request.getHeaderString(Requests.ID)));
    }

    private static ProblemException outOfScope() {
        return new ProblemException(
                ProblemType.AREA_OUT_OF_SCOPE,
                new Sentence("Nhiệm vụ của anh/chị không bao gồm địa bàn này.", "Your duty does not cover this area."));
    }
}
