package org.gongkai.security;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One row of the route table.
 *
 * @param method the method; a row for GET also lets HEAD pass
 * @param pattern the path, e.g. {@code /items/*}
 * @param access who may pass
 */
public record Route(HttpMethod method, PathPattern pattern, Access access) {

    static Route get(String path, Access access) {
        return of(HttpMethod.GET, path, access);
    }

    static Route post(String path, Access access) {
        return of(HttpMethod.POST, path, access);
    }

    static Route put(String path, Access access) {
        return of(HttpMethod.PUT, path, access);
    }

    static Route delete(String path, Access access) {
        return of(HttpMethod.DELETE, path, access);
    }

    static Route options(String path, Access access) {
        return of(HttpMethod.OPTIONS, path, access);
    }

    private static Route of(HttpMethod method, String path, Access access) {
        return new Route(method, PathPatternParser.defaultInstance.parse(path), access);
    }

    /** @return the same row below a prefix */
    Route under(String prefix) {
        return of(method, prefix + pattern.getPatternString(), access);
    }

    boolean matches(HttpMethod asked, PathContainer path) {
        var effective = HttpMethod.HEAD.equals(asked) ? HttpMethod.GET : asked;
        return method.equals(effective) && pattern.matches(path);
    }

    @Override
    public String toString() {
        return "%s %s -> %s".formatted(method, pattern.getPatternString(), access);
    }
}
