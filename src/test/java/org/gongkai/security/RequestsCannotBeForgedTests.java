package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class RequestsCannotBeForgedTests {

    private static final String FORM = "application/x-www-form-urlencoded";

    @LocalServerPort
    private int port;

    @Test
    void aCallOfTheStaffApiWithASessionNeedsTheToken() {
        var answer = Visitor.signedIn(port, "office").json("POST", "/api/publications", "{}");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("防伪令牌");
    }

    @Test
    void aCallWithAccountAndPasswordNeedsNone() {
        var answer = Visitor.basic(port, "office").json("POST", "/api/publications", "{}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("errors", "title", "category");
    }

    @Test
    void aBrowserThatSendsThePasswordForAnotherSiteIsRefused() {
        var answer = Visitor.basic(port, "sysadmin").send("POST", "/engine-rest/deployment/create", "{}",
                "Content-Type", "application/json", "Sec-Fetch-Site", "cross-site");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("防伪令牌");
    }

    @Test
    void aSignOutNeedsTheToken() {
        var visitor = Visitor.signedIn(port, "office");
        assertThat(visitor.send("POST", "/logout", "", "Content-Type", FORM).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/desk/password").statusCode()).isEqualTo(200);
    }

    @Test
    void aLoginPageThatWasOpenForTooLongIsShownAnew() {
        var answer = new Visitor(port).send("POST", "/login", "username=office&password=x", "Content-Type", FORM);
        assertThat(Visitor.location(answer)).isEqualTo("/login?expired");
    }
}
