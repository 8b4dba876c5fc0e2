package org.gongkai.problem;

import java.util.Objects;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.beans.TypeMismatchException;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every fault of the API as a problem document with a Chinese title and a sentence that says what to do. */
@Order(0)
@RestControllerAdvice(annotations = RestController.class)
class ChineseProblems extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ChineseProblems.class);

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(HttpMessageNotReadableException unreadable,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(unreadable, headers, status, request, "请求内容不能读取", unreadableDetail(unreadable));
    }

    private static String unreadableDetail(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof UnrecognizedPropertyException unknown) {
            return "没有名为“%s”的字段，请核对接口说明。".formatted(unknown.getPropertyName());
        }
        if (unreadable.getCause() instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
            // The element of a list has no name; the list has.
            var field = mapping.getPath().stream().map(JsonMappingException.Reference::getFieldName).filter(Objects::nonNull)
                    .reduce((outer, inner) -> inner);
            return "字段“%s”的值无效，请核对类型和可选值。".formatted(field.orElse("（列表项）"));
        }
        return "请求内容不是有效的 JSON。";
    }

    @Override
    protected ResponseEntity<Object> handleMissingServletRequestParameter(MissingServletRequestParameterException missing,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(missing, headers, status, request, "缺少参数", "请提供参数“%s”。".formatted(missing.getParameterName()));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(TypeMismatchException mismatch, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        return respond(mismatch, headers, status, request, "参数无效",
                "参数“%s”的值“%s”无效；日期应形如 2026-11-23，数量应为整数。".formatted(mismatch.getPropertyName(), mismatch.getValue()));
    }

    @Override
    protected ResponseEntity<Object> handleMaxUploadSizeExceededException(MaxUploadSizeExceededException tooLarge,
            HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return respond(tooLarge, headers, HttpStatus.PAYLOAD_TOO_LARGE, request, "上传的内容过大",
                "单个文件不超过 20 MB，一次上传合计不超过 60 MB。");
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(Exception fault, Object body, HttpHeaders headers,
            HttpStatusCode status, WebRequest request) {
        if (body instanceof ProblemDetail problem && !Wording.isChinese(problem.getDetail())) {
            problem.setTitle(titleOf(status));
            problem.setDetail("请核对地址、方法和内容类型后重试。");
        }
        if ((body == null && fault instanceof ErrorResponse response ? response.getBody() : body) instanceof ProblemDetail problem) {
            Correlation.current().ifPresent(number -> problem.setProperty(Correlation.KEY, number));
        }
        return super.handleExceptionInternal(fault, body, headers, status, request);
    }

    /** Whatever nobody foresaw: the cause goes to the log, never to the caller. */
    @ExceptionHandler
    ResponseEntity<Object> unforeseen(RuntimeException fault, WebRequest request) {
        log.error("Unforeseen fault at {}", request.getDescription(false), fault);
        return respond(fault, new HttpHeaders(), HttpStatus.INTERNAL_SERVER_ERROR, request, "系统出错了",
                "操作没有完成，没有保存任何内容。请稍后重试；多次出现请联系技术保障组。");
    }

    private ResponseEntity<Object> respond(Exception fault, HttpHeaders headers, HttpStatusCode status, WebRequest request,
            String title, String detail) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return handleExceptionInternal(fault, problem, headers, status, request);
    }

    private static String titleOf(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 -> "没有找到";
            case 405 -> "不支持这种操作";
            case 406, 415 -> "不支持这种内容类型";
            case 413 -> "内容过大";
            default -> "请求有误";
        };
    }
}
