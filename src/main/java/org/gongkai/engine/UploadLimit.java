package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine's REST API reads files of any size into the memory, and of two parts with one name it forgets one: this reads
 * them first, no further than its limit, and refuses what would be lost.
 */
class UploadLimit extends OncePerRequestFilter {

    private static final String TOO_LARGE = "一次部署的文件合计不超过 10 MB。";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** The files, and some space for what stands around them. */
    private static final int LIMIT = DeploymentFiles.LIMIT + 64 * 1024;

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT) {
            refuse(response, TOO_LARGE);
            return;
        }
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(response, TOO_LARGE);
            return;
        }
        var repeated = PartNames.repeated(request.getContentType(), body);
        if (repeated.isPresent()) {
            refuse(response, "有两个部分的名称都是“%s”，只会收到其中一个。请给每个文件不同的名称（name）。".formatted(repeated.get()));
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** In the shape of the engine's own refusals, which Camunda Modeler shows. */
    private static void refuse(HttpServletResponse response, String sentence) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(Map.of("type", "RefusedDeploymentException", "message", sentence)));
    }

    private static final class Read extends HttpServletRequestWrapper {

        private final ReadStream body;

        Read(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = new ReadStream(new ByteArrayInputStream(body));
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }

    private static final class ReadStream extends ServletInputStream {

        private final ByteArrayInputStream body;

        ReadStream(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is read already");
        }
    }
}
