package org.gongkai.engine;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;

/**
 * The one sign-in of the web applications: whoever our login let through is signed in to them too, in the same
 * session. Their own sign-in is closed by the route table.
 */
class WebappSignOn extends ContainerBasedAuthenticationFilter {

    private final String engineName;

    WebappSignOn(String engineName, SignedInGroups groups) {
        this.engineName = engineName;
        this.authenticationProvider = new RemoteUser(groups);
    }

    @Override
    public void init(FilterConfig filterConfig) {
        // The stock filter would create its provider by reflection from an init parameter.
    }

    /** One engine for every path, so that the very first call of a page already finds its user signed in. */
    @Override
    protected String extractEngineName(HttpServletRequest request) {
        return engineName;
    }

    /** Takes the user our login proved. */
    private record RemoteUser(SignedInGroups groups) implements AuthenticationProvider {

        @Override
        public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
            return Optional.ofNullable(request.getRemoteUser())
                    .flatMap(user -> groups.of(user).map(ids -> signedIn(user, ids)))
                    .orElseGet(AuthenticationResult::unsuccessful);
        }

        private static AuthenticationResult signedIn(String user, List<String> groups) {
            var result = AuthenticationResult.successful(user);
            result.setGroups(groups);
            result.setTenants(List.of());
            return result;
        }

        @Override
        public void augmentResponseByAuthenticationChallenge(HttpServletResponse response, ProcessEngine engine) {
            // A challenge would open the browser's own password window; the page leads to our login instead.
        }
    }
}
