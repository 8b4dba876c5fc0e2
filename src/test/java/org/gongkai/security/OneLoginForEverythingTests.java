package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.demo.DemoAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@GongkaiTest
class OneLoginForEverythingTests {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";
    private static final String WEBAPP_LOGOUT = "/camunda/api/admin/auth/user/default/logout";

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {TASKLIST, "/camunda/app/cockpit/default/", "/camunda/", "/desk/password", "/desk"})
    void whoeverIsNotSignedInIsLedToTheLogin(String page) {
        var answer = new Visitor(port).get(page);
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(answer)).isEqualTo("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/cases/FB-2026-00001", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/v3/api-docs"})
    void aProgramThatIsNotSignedInGetsAProblemInChinese(String path) {
        var answer = new Visitor(port).get(path);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json;charset=UTF-8");
        assertThat(answer.body()).contains("\"status\":401").contains("请先登录");
    }

    @Test
    void theLoginLeadsBackToThePageThatWasWanted() {
        var visitor = new Visitor(port);
        visitor.get(TASKLIST);
        assertThat(Visitor.location(visitor.signIn("head.elderly", DemoAccounts.PASSWORD))).isEqualTo(TASKLIST);
    }

    @Test
    void withoutAPageThatWasWantedTheLoginLeadsToTheDesk() {
        assertThat(Visitor.location(new Visitor(port).signIn("head.elderly", DemoAccounts.PASSWORD))).isEqualTo("/desk");
    }

    @Test
    void theSessionGetsANewIdAtTheLogin() {
        var visitor = new Visitor(port);
        visitor.get("/login");
        var before = visitor.cookie("JSESSIONID").orElseThrow();
        visitor.signIn("head.elderly", DemoAccounts.PASSWORD);
        assertThat(visitor.cookie("JSESSIONID").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void whoeverIsSignedInIsSignedInToTheWebApplicationsToo() {
        var visitor = Visitor.signedIn(port, "head.elderly");
        assertThat(visitor.get(WHO_AM_I).body()).contains("\"userId\":\"head.elderly\"").contains("tasklist").doesNotContain("cockpit");
        assertThat(visitor.get(TASKLIST).statusCode()).isEqualTo(200);
    }

    @Test
    void anApplicationThatIsNotForTheRoleShowsAChineseRefusal() {
        var answer = Visitor.signedIn(port, "head.elderly").get("/camunda/app/cockpit/default/", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("您无权查看此页");
    }

    @Test
    void signingOutHereSignsOutThere() {
        var visitor = Visitor.signedIn(port, "head.elderly");
        visitor.get(WHO_AM_I);
        assertThat(Visitor.location(visitor.submit("/desk/password", "/logout"))).isEqualTo("/login?logout");
        assertThat(visitor.get(WHO_AM_I).statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutThereSignsOutHere() {
        var visitor = Visitor.signedIn(port, "head.elderly");
        visitor.get(WHO_AM_I);
        assertThat(visitor.json("POST", WEBAPP_LOGOUT, null).statusCode()).isEqualTo(200);
        assertThat(Visitor.location(visitor.get("/desk/password"))).isEqualTo("/login");
        assertThat(visitor.get(WHO_AM_I).statusCode()).isEqualTo(401);
    }

    /** The web applications answer a wrong token by ending the session, which harms nobody but the forger. */
    @Test
    void aForgedCallThroughTheWebApplicationsIsRefused() {
        var visitor = Visitor.signedIn(port, "head.elderly");
        visitor.get(WHO_AM_I);
        assertThat(visitor.send("POST", "/camunda/api/engine/engine/default/task", "{}", "X-XSRF-TOKEN", "forged",
                "Content-Type", "application/json").statusCode()).isEqualTo(403);
    }

    @Test
    void theWebApplicationsOwnSignInIsClosed() {
        var answer = new Visitor(port).send("POST", "/camunda/api/admin/auth/user/default/login/tasklist",
                "username=head.elderly&password=" + DemoAccounts.PASSWORD, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.statusCode()).isEqualTo(401);
        var signedIn = Visitor.signedIn(port, "sysadmin");
        assertThat(signedIn.json("POST", "/camunda/api/admin/auth/user/default/login/tasklist", "{}").statusCode()).isIn(403, 404);
    }

    @Test
    void anExpiredSessionIsNamedAsSuch() {
        var visitor = new Visitor(port);
        var answer = visitor.get("/desk/password", "Cookie", "JSESSIONID=0123456789ABCDEF0123456789ABCDEF");
        assertThat(Visitor.location(answer)).isEqualTo("/login?expired");
        assertThat(visitor.get("/login?expired").body()).contains("登录已过期");
    }

    @Test
    void theLoginPageSaysWhatWasWrong() {
        var visitor = new Visitor(port);
        assertThat(Visitor.location(visitor.signIn("head.orgs", "wrong"))).isEqualTo("/login?error");
        assertThat(visitor.get("/login?error").body()).contains("账号或密码不正确");
        assertThat(visitor.get("/login?locked").body()).contains("15分钟");
        visitor.signIn("head.orgs", DemoAccounts.PASSWORD);
    }

    @Test
    void whoeverIsSignedInDoesNotSeeTheLoginAgain() {
        assertThat(Visitor.location(Visitor.signedIn(port, "head.elderly").get("/login"))).isEqualTo("/desk");
    }
}
