package org.gongkai.security;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;

import org.gongkai.problem.Correlation;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Writes refusals for programs (RFC 9457), with a Chinese sentence that says what to do. */
@Component
class Problems {

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    void write(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status.value());
        problem.put("detail", detail);
        // The web applications of the engine show the field of this name.
        problem.put("message", detail);
        Correlation.current().ifPresent(number -> problem.put("correlationId", number));
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(response.getOutputStream(), problem);
    }

    private static String title(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "尚未登录";
            case FORBIDDEN -> "没有权限";
            case NOT_FOUND -> "没有找到";
            default -> "请求有误";
        };
    }
}
