package org.gongkai.security;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away addresses that say one thing and mean another. A servlet is found by the decoded path, the route table and
 * the journal read the path as it was sent; a letter that nobody needs to encode serves only to make the two differ.
 * Control characters stand in no address of ours, and databases refuse some of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PlainAddress extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(PlainAddress.class);
    /** C0 controls and DEL, and the C1 controls as UTF-8 writes them. */
    private static final Pattern CONTROL = Pattern.compile("%([01][0-9a-f]|7f|c2%[89][0-9a-f])", Pattern.CASE_INSENSITIVE);
    /** The unreserved characters of RFC 3986, 2.3: digits, letters and - . _ ~ */
    private static final Pattern UNRESERVED = Pattern.compile("%(3[0-9]|[46][1-9a-f]|[57][0-9a]|2d|2e|5f|7e)", Pattern.CASE_INSENSITIVE);

    private final Problems problems;

    PlainAddress(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        var query = request.getQueryString() == null ? "" : request.getQueryString();
        if (CONTROL.matcher(path).find() || CONTROL.matcher(query).find() || UNRESERVED.matcher(path).find()) {
            log.warn("Disguised address {} {} from {}", request.getMethod(), path, request.getRemoteAddr());
            problems.write(response, HttpStatus.BAD_REQUEST, "网址中含有控制字符或不必要的编码，未予受理。请核对网址，字母、数字和 - . _ ~ 请直接书写。");
            return;
        }
        chain.doFilter(request, response);
    }
}
