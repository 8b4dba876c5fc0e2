package org.gongkai.engine;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who acts for the length of one request. It runs behind the login, so the remote user is proved; it
 * always clears what it set, because the engine keeps it on the thread and threads are used again.
 */
class EngineAuthenticationFilter extends OncePerRequestFilter {

    private final IdentityService identity;
    private final SignedInGroups groups;

    EngineAuthenticationFilter(IdentityService identity, SignedInGroups groups) {
        this.identity = identity;
        this.groups = groups;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = request.getRemoteUser();
        try {
            identity.clearAuthentication();
            if (user != null) {
                groups.of(user).ifPresent(ids -> identity.setAuthentication(user, ids));
            }
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
