package org.gongkai.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine's REST API reads files of any size into the memory: this reads them first, and no further than its limit. */
class UploadLimit extends OncePerRequestFilter {

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
            refuse(response);
            return;
        }
        var body = request.getInputStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            refuse(response);
            return;
        }
        chain.doFilter(new Read(request, body), response);
    }

    /** In the shape of the engine's own refusals, which Camunda Modeler shows. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.getOutputStream().write("{\"type\":\"RefusedDeploymentException\",\"message\":\"一次部署的文件合计不超过 10 MB。\"}".getBytes(StandardCharsets.UTF_8));
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
