package org.gongkai.portal;

import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * A fault on a page for citizens, whichever room the page is from, is a page that says what happened and what to do next;
 * only the API answers with JSON. What concerns a field of a form its controller shows at the field.
 */
@Component
class PublicFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(PublicFaults.class);
    /** Addresses of the public, by their first part. */
    private static final Set<String> PAGES = Set.of("", "catalogue", "items", "search", "working-days", "guide", "requests", "complaints",
            "consultations", "hearings", "letters");

    /** Before the resolvers that answer with problem documents. */
    @Override
    public int getOrder() {
        return -9;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        var forSecurity = fault instanceof AccessDeniedException || fault instanceof AuthenticationException;
        if (forSecurity || !isPage(request) || isAnsweredByItsController(handler, fault)) {
            return null;
        }
        var status = status(fault);
        if (status.is5xxServerError()) {
            log.error("Unforeseen fault at {} {}", request.getMethod(), request.getRequestURI(), fault);
        }
        if (fault instanceof ErrorResponse refusal) {
            refusal.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        }
        var page = new ModelAndView(status.value() == 404 ? "portal/not-found" : "portal/fault", status);
        return page.addObject("heading", title(status)).addObject("detail", detail(fault, status));
    }

    /** An upload that is too large is noticed on the way to the error page; the address asked for is then an attribute. */
    private static boolean isPage(HttpServletRequest request) {
        var asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = (asked == null ? request.getRequestURI() : asked.toString()).substring(request.getContextPath().length());
        return PAGES.contains(path.substring(1).split("/", 2)[0]);
    }

    /** A controller that has an answer of its own gives it; one that writes its answer itself speaks to programs. */
    private static boolean isAnsweredByItsController(Object handler, Exception fault) {
        return handler instanceof HandlerMethod method && (AnnotatedElementUtils.hasAnnotation(method.getBeanType(), ResponseBody.class)
                || new ExceptionHandlerMethodResolver(method.getBeanType()).resolveMethodByThrowable(fault) != null);
    }

    private static HttpStatusCode status(Exception fault) {
        if (fault instanceof MaxUploadSizeExceededException) {
            return HttpStatusCode.valueOf(413);
        }
        if (fault instanceof MethodArgumentTypeMismatchException) {
            return HttpStatusCode.valueOf(400);
        }
        return fault instanceof ErrorResponse response ? response.getStatusCode() : HttpStatusCode.valueOf(500);
    }

    private static String title(HttpStatusCode status) {
        return switch (status.value()) {
            case 403 -> "不能进行这项操作";
            case 409 -> "现在不能办理";
            case 413 -> "上传的内容过大";
            case 429 -> "请稍后再试";
            case 500 -> "系统出错了";
            default -> "没有办成";
        };
    }

    /** Our own faults speak Chinese; those of the framework are not for people. */
    private static String detail(Exception fault, HttpStatusCode status) {
        if (fault instanceof ErrorResponse response && isChinese(response.getBody().getDetail())) {
            return response.getBody().getDetail();
        }
        return switch (status.value()) {
            case 404 -> "这个页面不存在，请核对地址，或者从首页重新进入。";
            case 413 -> "单个文件不超过 20 MB，一次上传合计不超过 60 MB。请返回上一页，减少或者压缩附件后重新提交。";
            case 500 -> "没有保存任何内容。请稍后重试；多次出现的，请电话联系政务公开办公室。";
            default -> "地址或者提交的内容不正确，请从首页重新进入。";
        };
    }

    private static boolean isChinese(String text) {
        return text != null && text.chars().anyMatch(character -> character >= 0x4E00 && character <= 0x9FFF);
    }
}
