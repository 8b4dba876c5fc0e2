package org.gongkai.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends our session when a web application of the engine signs out. It waits for the application's own answer, because
 * that one checks the token against forged requests.
 */
class WebappLogout extends OncePerRequestFilter {

    static final String SESSION_COOKIE = "JSESSIONID";
    private static final Pattern LOGOUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return !"POST".equals(request.getMethod()) || !LOGOUT.matcher(path).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            new SecurityContextLogoutHandler().logout(request, response, null);
            var cookie = new Cookie(SESSION_COOKIE, null);
            cookie.setPath(request.getContextPath() + "/");
            cookie.setMaxAge(0);
            response.addCookie(cookie);
        }
    }
}
