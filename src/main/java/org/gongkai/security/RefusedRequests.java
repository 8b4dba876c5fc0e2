package org.gongkai.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Answers those who may not pass: programs get a problem, people a page that says what to do next. */
@Component
class RefusedRequests {

    private static final Pattern PROGRAMS = Pattern.compile("/(api|engine-rest|v3|camunda/api)(/.*)?");
    private static final String SIGN_IN = "请先登录：账号或密码缺失、不正确，账号被锁定，或登录已过期。";
    private static final String NO_TOKEN = "请求缺少防伪令牌，未被执行。请刷新页面后重试。";

    private final Problems problems;
    private final BypassAttempts attempts;

    RefusedRequests(Problems problems, BypassAttempts attempts) {
        this.problems = problems;
        this.attempts = attempts;
    }

    /** A route that does not exist is reported as such, signed in or not: a citizen's typing error is no sign-in. */
    void unauthenticated(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (isProgram(request)) {
            challenge(request, response, why);
        } else if (Refusal.of(request) == Refusal.CLOSED) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            response.sendRedirect(request.getContextPath() + (expired(request) ? "/login?expired" : "/login"));
        }
    }

    void challenge(HttpServletRequest request, HttpServletResponse response, AuthenticationException why)
            throws IOException {
        if (!isFromPage(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"gongkai\", charset=\"UTF-8\"");
        }
        problems.write(response, HttpStatus.UNAUTHORIZED, why instanceof LockedException ? why.getMessage() : SIGN_IN);
    }

    void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException why) throws IOException {
        var forged = why instanceof CsrfException;
        if (forged && ("/login".equals(path(request)) || !isProgram(request) && expired(request))) {
            // The page was open for longer than its session lived.
            response.sendRedirect(request.getContextPath() + "/login?expired");
            return;
        }
        if (!forged && Refusal.of(request) != Refusal.FIRST_PASSWORD) {
            attempts.record(request);
        }
        var closed = !forged && Refusal.of(request) == Refusal.CLOSED && RouteTable.withinEngine(path(request)).isEmpty();
        var status = closed ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        if (!isProgram(request) && Refusal.of(request) == Refusal.FIRST_PASSWORD) {
            response.sendRedirect(request.getContextPath() + PageRoutes.OWN_PASSWORD + "?first");
        } else if (isProgram(request)) {
            problems.write(response, status, forged ? NO_TOKEN : sentence(request));
        } else {
            response.sendError(status.value());
        }
    }

    private static String sentence(HttpServletRequest request) {
        var refusal = Refusal.of(request);
        return refusal.sentence() + (refusal == Refusal.CLOSED
                ? RouteTable.withinEngine(path(request)).map(inside -> EngineDeeds.instead(request.getMethod(), inside)).orElse("") : "");
    }

    void wrongLogin(HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof BadCredentialsException || why instanceof LockedException) {
            LoginFault.keep(request, why.getMessage());
        }
        response.sendRedirect(request.getContextPath() + (why instanceof LockedException ? "/login?locked" : "/login?error"));
    }

    /** Browsers' own password window would bypass our login and keep the password until the browser is closed. */
    private static boolean isFromPage(HttpServletRequest request) {
        return path(request).startsWith("/camunda/") || request.getHeader("Sec-Fetch-Mode") != null;
    }

    private static boolean expired(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }

    private static boolean isProgram(HttpServletRequest request) {
        return PROGRAMS.matcher(path(request)).matches();
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
