package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.gongkai.GongkaiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CVE-2026-109432, by both of its doors and over both prefixes. */
@GongkaiTest
class ExpressionsInQueriesAreRefusedTests {

    private static final String PLAIN = "{\"dueAfterExpression\":\"${1+1}\"}";
    private static final String HIDDEN = "{\"orQueries\":[{\"dueAfterExpression\":\"${1+1}\"}]}";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource({"/engine-rest, /task", "/engine-rest, /task/count", "/engine-rest, /filter/ID/list", "/engine-rest, /filter/ID/count",
        "/engine-rest, /filter/ID/singleResult", "/camunda/api/engine/engine/default, /task",
        "/camunda/api/engine/engine/default, /filter/ID/list"})
    void anExpressionInAQueryIsABadRequest(String prefix, String path) {
        var visitor = prefix.startsWith("/camunda") ? Visitor.signedIn(port, "staff.elderly") : Visitor.basic(port, "staff.elderly");
        visitor.get("/camunda/api/admin/auth/user/default");
        var target = prefix + path.replace("ID", standardFilter());
        assertThat(visitor.json("POST", target, PLAIN).statusCode()).isEqualTo(400);
        assertThat(visitor.json("POST", target, HIDDEN).statusCode()).isEqualTo(400);
        assertThat(visitor.json("POST", target, "{\"orQueries\":[{\"name\":\"x\"}]}").statusCode()).isIn(200, 204);
    }

    private String standardFilter() {
        return Visitor.basic(port, "staff.elderly").get("/engine-rest/filter?name=" + URLEncoder.encode("我的任务", StandardCharsets.UTF_8))
                .body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
    }
}
