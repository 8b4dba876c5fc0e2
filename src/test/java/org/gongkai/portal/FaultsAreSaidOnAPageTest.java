package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.gongkai.GongkaiTest;
import org.gongkai.problem.NotAllowedException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Whichever room a public page is from, a citizen never reads JSON. */
@GongkaiTest
class FaultsAreSaidOnAPageTest {

    @Autowired
    PublicFaults faults;
    @Autowired
    Environment environment;

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whoHasToWaitIsToldHowLongInWordsAndForPrograms() {
        var tooOften = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS);
        tooOften.setDetail("请在 2 分钟后再提交。");
        tooOften.getHeaders().set("Retry-After", "120");

        var page = answered("/requests/new", tooOften);
        assertThat(page.getViewName()).isEqualTo("portal/fault");
        assertThat(page.getStatus().value()).isEqualTo(429);
        assertThat(page.getModel()).containsEntry("heading", "请稍后再试").containsEntry("detail", "请在 2 分钟后再提交。");
        assertThat(response.getHeader("Retry-After")).isEqualTo("120");
    }

    @Test
    void whatIsNotThereHasWaysOn() {
        var page = answered("/consultations/ZQ-2026-00001", new ErrorResponseException(HttpStatus.NOT_FOUND));
        assertThat(page.getViewName()).isEqualTo("portal/not-found");
        assertThat((String) page.getModel().get("detail")).contains("这个页面不存在");
    }

    @Test
    void theCauseOfAFaultNobodyForesawIsNotShown() {
        var page = answered("/hearings", new IllegalStateException("select id_number from request"));
        assertThat(page.getStatus().value()).isEqualTo(500);
        assertThat(page.getModel().toString()).doesNotContain("id_number").contains("没有保存任何内容");
    }

    @Test
    void anUploadThatIsTooLargeIsSaidSo() {
        var page = answered("/complaints/new", new MaxUploadSizeExceededException(60));
        assertThat(page.getStatus().value()).isEqualTo(413);
        assertThat((String) page.getModel().get("detail")).contains("20 MB", "60 MB");
    }

    @Test
    void anUploadThatIsTooLargeIsSaidSoThroughTheRealDoor() throws Exception {
        var site = "http://localhost:" + environment.getProperty("local.server.port");
        var http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var form = Jsoup.parse(http.send(HttpRequest.newBuilder(URI.create(site + "/complaints/new")).build(),
                HttpResponse.BodyHandlers.ofString()).body());
        var body = new StringBuilder("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n").append(form.select("[name=_csrf]").val())
                .append("\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n")
                .append("x".repeat(61 * 1024 * 1024)).append("\r\n--b--\r\n");
        var answer = http.send(HttpRequest.newBuilder(URI.create(site + "/complaints/new")).header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.body()).selectFirst("h1").text()).isEqualTo("上传的内容过大");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/public/requests", "/api/cases/x", "/desk/cases/x", "/login", "/engine-rest/task", "/requestsx"})
    void otherDoorsHaveTheirOwnAnswers(String path) {
        assertThat(answered(path, new NotAllowedException("不能。"))).isNull();
    }

    @Test
    void whoMayNotPassIsTheBusinessOfTheDoor() {
        assertThat(answered("/requests/new", new AccessDeniedException("no"))).isNull();
    }

    /** A form that was open for longer than its session lived, sent without a token that holds. */
    @Test
    void aCitizenWhoseFormWasOpenForTooLongIsNotToldAboutPosts() throws Exception {
        var answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:%s/requests/new"
                .formatted(environment.getProperty("local.server.port")))).header("Accept", "text/html")
                .POST(HttpRequest.BodyPublishers.noBody()).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("页面已经失效", "没有保存任何信息").doesNotContain("您的岗位");
    }

    private ModelAndView answered(String path, Exception fault) {
        return faults.resolveException(new MockHttpServletRequest("POST", path), response, null, fault);
    }
}
