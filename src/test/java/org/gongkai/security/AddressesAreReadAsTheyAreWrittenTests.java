package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class AddressesAreReadAsTheyAreWrittenTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/%65ngine-rest/engine", "/engine-rest/t%61sk", "/engine-rest/process%2Dinstance/count", "/camunda/%61pi/admin/auth/user/default",
            "/api/cases/FB%2d2026-00001", "/catalogue?q=%00", "/search?q=a%07b", "/desk/publications?unit=%00", "/items/%C2%85", "/%7e",
            "/login?x=%7F"})
    void anAddressInDisguiseIsTurnedAway(String address) {
        for (var visitor : new Visitor[] {new Visitor(port), Visitor.basic(port, "sysadmin")}) {
            var answer = visitor.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
            assertThat(answer.body()).contains("网址中含有");
        }
    }

    @Test
    void aNulInThePathDoesNotEvenReachUs() {
        assertThat(Visitor.basic(port, "sysadmin").get("/api/cases/%00").statusCode()).isEqualTo(400);
    }

    @Test
    void whatHasToBeEncodedIsAllowed() {
        assertThat(new Visitor(port).get("/catalogue?q=%E4%BD%8E%E4%BF%9D%41").statusCode()).isEqualTo(200);
        assertThat(Visitor.basic(port, "sysadmin").get("/engine-rest/engine").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/items/%E4%BD%8E").statusCode()).isEqualTo(404);
    }
}
