package org.gongkai.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Repairs the index pages of the web applications. They keep the nonce of their content security policy in one place
 * for all requests, so under load a page carries another page's nonce and stays blank; they are sent as ISO-8859-1,
 * which turns Chinese into question marks; and they start before their Chinese labels have arrived.
 */
class WebappIndexFilter extends OncePerRequestFilter {

    private static final Pattern HEADER_NONCE = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern PAGE_NONCE = Pattern.compile("nonce=\"[^\"]*\"");

    /** Runs at the end of the head, before the deferred scripts of the application. */
    private static final String LABELS_FIRST = "<script nonce=\"\" src=\"%s/js/webapp-labels-first.js\"></script></head>";

    /** A demonstration whose clock can be put forward says so on every page (room training). */
    private static final String TRAINING = "<script nonce=\"\" src=\"%s/js/webapp-training.js\"></script>";

    /** The keyboard of a phone makes the page shorter instead of lying over its buttons. */
    private static final String ABOVE_THE_KEYBOARD = "initial-scale=1.0, interactive-widget=resizes-content";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var page = new ContentCachingResponseWrapper(response);
        page.setCharacterEncoding(StandardCharsets.UTF_8.name());
        chain.doFilter(request, page);
        var policy = page.getHeader("Content-Security-Policy");
        var nonce = policy == null ? null : HEADER_NONCE.matcher(policy);
        if (nonce != null && nonce.find() && page.getContentSize() > 0) {
            var head = (request.getAttribute("training") == null ? "" : TRAINING) + LABELS_FIRST;
            repair(page, nonce.group(1), head.formatted(request.getContextPath(), request.getContextPath()));
        }
        page.copyBodyToResponse();
    }

    private static void repair(ContentCachingResponseWrapper page, String nonce, String scripts) throws IOException {
        var html = new String(page.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace("<html lang=\"en\">", "<html lang=\"zh-CN\">").replace("</head>", scripts)
                .replace("initial-scale=1.0", ABOVE_THE_KEYBOARD);
        var repaired = PAGE_NONCE.matcher(html).replaceAll("nonce=\"" + nonce + "\"").getBytes(StandardCharsets.UTF_8);
        page.resetBuffer();
        page.setHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(repaired.length));
        page.getOutputStream().write(repaired);
    }
}
