package org.gongkai.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** A fault on a staff page is a page that says what happened and what to do next; only the API answers with JSON. */
@Component
class DeskFaults implements HandlerExceptionResolver, Ordered {

    private static final Logger log = LoggerFactory.getLogger(DeskFaults.class);

    private final DeskFrame frame;

    DeskFaults(DeskFrame frame) {
        this.frame = frame;
    }

    /** Before the resolvers that answer with problem documents. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response, Object handler, Exception fault) {
        var path = DeskFrame.path(request);
        var forSecurity = fault instanceof AccessDeniedException || fault instanceof AuthenticationException;
        if (forSecurity || isAnsweredByItsController(handler, fault) || !path.equals("/desk") && !path.startsWith("/desk/")) {
            return null;
        }
        var status = status(fault);
        if (status.is5xxServerError()) {
            log.error("Unforeseen fault at {} {}", request.getMethod(), path, fault);
        }
        var page = new ModelAndView("desk/fault", status);
        page.addObject("title", title(status)).addObject("detail", detail(fault, status));
        return page.addObject("desk", frame.of(request));
    }

    /** A controller that has an answer of its own, beside the field for instance, gives it. */
    private static boolean isAnsweredByItsController(Object handler, Exception fault) {
        return handler instanceof HandlerMethod method
                && new ExceptionHandlerMethodResolver(method.getBeanType()).resolveMethodByThrowable(fault) != null;
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
            case 403 -> "您不能进行这项操作";
            case 404 -> "没有找到";
            case 413 -> "上传的内容过大";
            case 500 -> "系统出错了";
            default -> "请求有误";
        };
    }

    /** Our own faults speak Chinese; those of the framework are not for people. */
    private static String detail(Exception fault, HttpStatusCode status) {
        if (fault instanceof ErrorResponse response && isChinese(response.getBody().getDetail())) {
            return response.getBody().getDetail();
        }
        return switch (status.value()) {
            case 404 -> "这个页面不存在，或者您无权查看。请核对地址，或从首页重新进入。";
            case 413 -> "单个文件不超过 20 MB，一次上传合计不超过 60 MB。请返回上一页，减少或压缩附件后重新提交。";
            case 500 -> "操作没有完成，没有保存任何内容。请稍后重试；多次出现请联系技术保障组。";
            default -> "地址或参数不正确，请从首页重新进入。";
        };
    }

    private static boolean isChinese(String text) {
        return text != null && text.chars().anyMatch(character -> character >= 0x4E00 && character <= 0x9FFF);
    }
}
