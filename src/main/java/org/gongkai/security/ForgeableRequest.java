package org.gongkai.security;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpHeaders;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Says whether another site could have made a browser send this request in somebody's name, so that it needs a token.
 * With account and password in the header and no session it could not - unless the browser sends them by itself, which
 * shows in {@code Sec-Fetch-Site}.
 */
class ForgeableRequest implements RequestMatcher {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");

    @Override
    public boolean matches(HttpServletRequest request) {
        if (SAFE_METHODS.contains(request.getMethod())) {
            return false;
        }
        var fromElsewhere = ELSEWHERE.contains(String.valueOf(request.getHeader("Sec-Fetch-Site")));
        var session = request.getSession(false) != null;
        return fromElsewhere || session || !carriesPassword(request) && request.getRequestedSessionId() != null;
    }

    private static boolean carriesPassword(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Basic ", 0, "Basic ".length());
    }
}
