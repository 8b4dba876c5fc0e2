package org.gongkai.security;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.gongkai.workingday.OfficeClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody has touched for as long as sessions last. The web applications ask for their lists by themselves,
 * which would keep a session alive in front of an empty chair; their requests say how long nobody has touched the page. Any
 * other request is somebody's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class IdleSessions extends OncePerRequestFilter {

    static final String IDLE_SECONDS = "X-Idle-Seconds";
    private static final String TOUCHED = IdleSessions.class.getName() + ".touched";

    private final OfficeClock clock;
    private final ObjectProvider<SkippedTime> skipped;

    IdleSessions(OfficeClock clock, ObjectProvider<SkippedTime> skipped) {
        this.clock = clock;
        this.skipped = skipped;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null) {
            endOrTouch(session, lived(), idle(request));
        }
        chain.doFilter(request, response);
    }

    private Instant lived() {
        return clock.instant().minus(skipped.stream().map(SkippedTime::skipped).reduce(Duration.ZERO, Duration::plus));
    }

    private static void endOrTouch(HttpSession session, Instant now, Duration idle) {
        var touched = now.minus(idle);
        if (session.getAttribute(TOUCHED) instanceof Instant before && before.isAfter(touched)) {
            touched = before;
        }
        var longest = session.getMaxInactiveInterval();
        if (longest > 0 && touched.plusSeconds(longest).isBefore(now)) {
            session.invalidate();
        } else {
            session.setAttribute(TOUCHED, touched);
        }
    }

    /** What is no number of seconds says nothing: the request counts as somebody's. */
    private static Duration idle(HttpServletRequest request) {
        var seconds = request.getHeader(IDLE_SECONDS);
        return seconds == null || !seconds.matches("\\d{1,9}") ? Duration.ZERO : Duration.ofSeconds(Long.parseLong(seconds));
    }
}
