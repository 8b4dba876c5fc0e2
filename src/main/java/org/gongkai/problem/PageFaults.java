package org.gongkai.problem;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A fault on a page is a page that says what happened and what to do next; only the API answers with JSON. The rooms that
 * hold a frame of pages extend this and say which addresses are theirs, how the page looks and how they address its readers.
 */
public abstract class PageFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(PageFaults.class);

    /** Before the resolvers that answer with problem documents. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public final ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        var forSecurity = fault instanceof AccessDeniedException || fault instanceof AuthenticationException;
        if (forSecurity || !concerns(request) || isAnsweredByItsController(handler, fault)) {
            return null;
        }
        var status = status(fault);
        if (status.is5xxServerError()) {
            log.error("Unforeseen fault at {} {}", request.getMethod(), request.getRequestURI(), fault);
        }
        if (fault instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        var page = page(request, status, ownWords(fault).orElseGet(() -> advice(status)));
        Correlation.current().ifPresent(number -> page.addObject("correlation", number));
        page.setStatus(status);
        return page;
    }

    /** @return whether the request, or the one whose fault is being shown, asked for one of this frame's pages */
    protected abstract boolean concerns(HttpServletRequest request);

    /**
     * @param status what went wrong, as HTTP says it
     * @param detail a Chinese sentence that says what to do
     * @return the page with its model
     */
    protected abstract ModelAndView page(HttpServletRequest request, HttpStatusCode status, String detail);

    /** @return the Chinese sentence for a fault that has none of its own */
    protected abstract String advice(HttpStatusCode status);

    /** A controller that has an answer of its own, beside the field for instance, gives it; one that writes its answer itself speaks to programs. */
    private static boolean isAnsweredByItsController(Object handler, Exception fault) {
        return handler instanceof HandlerMethod method && (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || new ExceptionHandlerMethodResolver(method.getBeanType()).resolveMethodByThrowable(fault) != null);
    }

    private static HttpStatusCode status(Exception fault) {
        if (fault instanceof MaxUploadSizeExceededException) {
            return HttpStatus.PAYLOAD_TOO_LARGE;
        }
        if (fault instanceof MethodArgumentTypeMismatchException) {
            return HttpStatus.BAD_REQUEST;
        }
        return fault instanceof ErrorResponse response ? response.getStatusCode() : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    private static Optional<String> ownWords(Exception fault) {
        return Optional.of(fault).filter(ErrorResponse.class::isInstance).map(ErrorResponse.class::cast)
                .map(response -> response.getBody().getDetail()).filter(Wording::isChinese);
    }
}
