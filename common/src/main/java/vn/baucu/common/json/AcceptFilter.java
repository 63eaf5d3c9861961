package vn.baucu.common.json;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.baucu.common.problem.ProblemException;
import vn.baucu.common.problem.ProblemType;

/** Tells those who do not take JSON that there is nothing else, before anything is done for them. */
@Singleton
class AcceptFilter {

    @ServerRequestFilter
    public void check(ResourceInfo resource, ContainerRequestContext request) {
        Method operation = resource.getResourceMethod();
        boolean saysItself = operation.isAnnotationPresent(Produces.class) || operation.getReturnType() == String.class;
        if (saysItself
                || request.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::isCompatible)) {
            return;
        }
        throw ProblemException.of(ProblemType.NOT_ACCEPTABLE);
    }
}
