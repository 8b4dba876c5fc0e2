package org.gongkai.security;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;

import org.gongkai.engine.EngineVisibility;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/**
 * Measures every request by the route table. Roles are read anew each time, so that a change of post or a disabled
 * account shows at once and not when the session ends; so does a changed password.
 */
@Component
class RouteAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

    private static final Pattern BELOW_TASK = Pattern.compile("/task/([^/]+)(/.*)?");
    private static final Pattern BELOW_INSTANCE = Pattern.compile("/process-instance/([^/]+)(/.*)?");

    private final RouteTable table;
    private final Organization organization;
    private final EngineVisibility visibility;
    private final PasswordSessions sessions;

    RouteAuthorization(RouteTable table, Organization organization, EngineVisibility visibility, PasswordSessions sessions) {
        this.table = table;
        this.organization = organization;
        this.visibility = visibility;
        this.sessions = sessions;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var route = table.find(HttpMethod.valueOf(request.getMethod()), path);
        if (route.isEmpty()) {
            return refuse(request, Refusal.CLOSED);
        }
        if (route.get().access().open()) {
            return new AuthorizationDecision(true);
        }
        sessions.requireCurrent(authentication.get(), request);
        var person = signedIn(authentication.get());
        if (!route.get().access().permits(person)) {
            return refuse(request, Refusal.OTHER_ROLE);
        }
        if (!RouteTable.withinEngine(path).map(inside -> visible(inside, person.orElseThrow())).orElse(true)) {
            return refuse(request, Refusal.NOT_VISIBLE);
        }
        return new AuthorizationDecision(true);
    }

    private static AuthorizationDecision refuse(HttpServletRequest request, Refusal refusal) {
        refusal.noteOn(request);
        return new AuthorizationDecision(false);
    }

    private Optional<Person> signedIn(Authentication authentication) {
        var signedIn = authentication != null && authentication.isAuthenticated()
                && !(authentication instanceof AnonymousAuthenticationToken);
        return signedIn ? organization.find(authentication.getName()) : Optional.empty();
    }

    /** The names of collections, e.g. {@code /task/count}, look like ids and are left to their own queries. */
    private boolean visible(String path, Person person) {
        var task = BELOW_TASK.matcher(path);
        if (task.matches() && !isCollection(task.group(1))) {
            return visibility.ofTask(task.group(1), person.id());
        }
        var instance = BELOW_INSTANCE.matcher(path);
        if (instance.matches() && !isCollection(instance.group(1))) {
            return visibility.ofProcessInstance(instance.group(1), person.id());
        }
        return true;
    }

    private static boolean isCollection(String segment) {
        return "count".equals(segment) || "report".equals(segment);
    }
}
