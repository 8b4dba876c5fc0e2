package org.gongkai.security;

import java.util.regex.Pattern;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Remembers the page somebody wanted before the login: a page, never a call of its scripts. */
class StaffPageRequests extends HttpSessionRequestCache {

    private static final Pattern PAGES = Pattern.compile("/(desk|modeler)(/.*)?|/camunda(/|/app/[a-z]+/default/|/app/[a-z]*/?)?");

    StaffPageRequests() {
        setMatchingRequestParameterName(null);
        setRequestMatcher(request -> "GET".equals(request.getMethod())
                && PAGES.matcher(request.getRequestURI().substring(request.getContextPath().length())).matches()
                && !"XMLHttpRequest".equals(request.getHeader("X-Requested-With")));
    }
}
