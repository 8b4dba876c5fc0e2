package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class PagesAreWellArmouredTests {

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/nowhere", "/css/staff.css", "/api/public/items", "/api/cases/x", "/error"})
    void everythingOfOursCarriesTheHeaders(String path) {
        var headers = new Visitor(port).get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("script-src 'self';", "object-src 'none'",
                "base-uri 'self'", "frame-ancestors 'self'", "form-action 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data:")
                .doesNotContain("unsafe-eval");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void overHttpsBrowsersAreToldToStayThere() throws Exception {
        var https = MockMvcBuilders.webAppContextSetup(context).apply(SecurityMockMvcConfigurers.springSecurity()).build();
        assertThat(https.perform(get("/login").secure(true)).andReturn().getResponse().getHeader("Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    @Test
    void whatAClientSaysAboutItsProxyIsNotBelieved() {
        var answer = new Visitor(port).get("/desk", "X-Forwarded-Host", "evil.example", "X-Forwarded-Proto", "https", "X-Forwarded-Prefix", "/x");
        assertThat(answer.headers().firstValue("Location")).contains("/login");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void theWebApplicationsKeepTheirOwnHeaders() {
        var headers = Visitor.signedIn(port, "head.elderly").get("/camunda/app/tasklist/default/").headers();
        assertThat(headers.allValues("Content-Security-Policy")).singleElement().asString().contains("strict-dynamic");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void noScriptIsOlderThanItsServer() {
        var visitor = new Visitor(port);
        var script = visitor.get("/js/webapp-desk.js").headers();
        assertThat(script.firstValue("Cache-Control")).contains("no-cache");
        assertThat(visitor.get("/js/webapp-desk.js", "If-Modified-Since", script.firstValue("Last-Modified").orElseThrow()).statusCode()).isEqualTo(304);
    }

    @Test
    void theSessionCookieIsForThisSiteAndNoScript() {
        assertThat(new Visitor(port).get("/login").headers().firstValue("Set-Cookie").orElse(""))
                .contains("JSESSIONID").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void thePublicApiAndTheEngineApiKeepNoSession() {
        assertThat(new Visitor(port).get("/api/public/items").headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(Visitor.basic(port, "head.elderly").get("/engine-rest/engine").headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void pagesCarryNoScriptOfTheirOwn() {
        assertThat(new Visitor(port).get("/login").body()).doesNotContain("<script").doesNotContain(" onclick").doesNotContain(" style=");
    }

    @Test
    void whatIsNotThereIsToldInChineseWithAWayOut() {
        var answer = new Visitor(port).get("/nowhere", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("没有找到这一页").contains("公开目录").doesNotContain("返回经办台");
        assertThat(Visitor.signedIn(port, "staff.elderly").get("/desk/nowhere", "Accept", "text/html").body()).contains("返回经办台").doesNotContain("公开目录");
    }

    @Test
    void aFaultIsToldInChineseWithoutItsCause() {
        var answer = new Visitor(port).get("/error", "Accept", "text/html");
        assertThat(answer.body()).contains("系统暂时出错").doesNotContain("Exception");
    }
}
