package org.gongkai.problem;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its number, ours and not the caller's: nobody writes into our log. The answer tells it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class CorrelationFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        // An error page is the second half of the request it is about.
        var before = request.getAttribute(Correlation.KEY);
        var number = before == null ? Correlation.fresh() : before.toString();
        request.setAttribute(Correlation.KEY, number);
        response.setHeader(HEADER, number);
        try (var ignored = MDC.putCloseable(Correlation.KEY, number)) {
            chain.doFilter(request, response);
        }
    }
}
