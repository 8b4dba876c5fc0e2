package org.gongkai.security;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
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

    /** What hangs on one object of the engine, and who says whether a person may see it. */
    private final Map<Pattern, BiPredicate<String, String>> below = new LinkedHashMap<>();

    private final RouteTable table;
    private final Organization organization;
    private final PasswordSessions sessions;

    RouteAuthorization(RouteTable table, Organization organization, EngineVisibility visibility, PasswordSessions sessions) {
        this.table = table;
        this.organization = organization;
        this.sessions = sessions;
        below.put(Pattern.compile("/task/([^/]+)(/.*)?"), visibility::ofTask);
        below.put(Pattern.compile("/process-instance/([^/]+)(/.*)?"), visibility::ofProcessInstance);
        below.put(Pattern.compile("/job/([^/]+)(/.*)?"), visibility::ofJob);
        below.put(Pattern.compile("/history/job-log/([^/]+)(/.*)?"), visibility::ofJobLog);
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
        if (!PageRoutes.OWN_PASSWORD.equals(path) && sessions.firstPassword(authentication.get())) {
            return refuse(request, Refusal.FIRST_PASSWORD);
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
        return below.entrySet().stream().allMatch(kind -> {
            var named = kind.getKey().matcher(path);
            return !named.matches() || isCollection(named.group(1)) || kind.getValue().test(named.group(1), person.id());
        });
    }

    private static boolean isCollection(String segment) {
        return "count".equals(segment) || "report".equals(segment);
    }
}
