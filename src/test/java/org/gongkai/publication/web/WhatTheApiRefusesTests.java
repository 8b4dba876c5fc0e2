package org.gongkai.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Over the API a fault is a problem document that says in Chinese what to do, and nothing of it is kept. */
@GongkaiTest
@Rule({"R-49", "R-86", "R-92"})
class WhatTheApiRefusesTests {

    private static final String GOOD = """
            {"title":"接口提交的通知","body":"<p>正文</p>","category":"E07","unit":"assistance","generatedOn":"%s","disclosure":"PROACTIVE",
             "channels":["WEBSITE"],"source":"OWN","site":"PORTAL","major":false,"sensitive":false,"declarations":true}""";

    @Autowired
    private OfficeClock clock;
    @Autowired
    private JdbcTemplate jdbc;
    @LocalServerPort
    private int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private int before;

    @BeforeEach
    void count() {
        before = rows();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of("\"category\":\"E07\"", "\"category\":\"E99\"", "category"),
                Arguments.of("\"unit\":\"assistance\"", "\"unit\":\"nowhere\"", "unit"),
                Arguments.of("\"generatedOn\":\"", "\"generatedOn\":\"2098-01-01\",\"disclosureReason\":\"", "generatedOn"),
                Arguments.of("<p>正文</p>", "字".repeat(200_001), "body"),
                Arguments.of("\"declarations\":true", "\"declarations\":false", "declarations"),
                Arguments.of("\"channels\":[\"WEBSITE\"]", "\"channels\":[\"BOARD\"]", "channels"),
                Arguments.of("\"major\":false", "\"major\":false,\"decision\":\"HUGE\"", "decision"),
                Arguments.of("\"major\":false", "\"major\":false,\"decision\":\"IMPORTANT\"", "consultation"),
                Arguments.of("\"major\":false", "\"major\":false,\"consultation\":\"FB-2026-00001\"", "consultation"),
                Arguments.of("\"major\":false", "\"major\":false,\"hearing\":\"x\"", "hearing"),
                Arguments.of("\"title\"", "\"titel\"", "titel"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("faults")
    void aWrongFieldIsNamed(String right, String wrong, String field) throws Exception {
        var answer = post(json(GOOD.formatted(clock.today()).replace(right, wrong)));
        assertProblem(answer, 400);
        assertThat(answer.body()).contains(field);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDisguisedUploadIsRefusedAndTheItemIsNotKeptEither() throws Exception {
        var answer = post(multipart("通知.pdf", "MZ this is a program".getBytes(StandardCharsets.US_ASCII)));
        assertProblem(answer, 400);
        assertThat(answer.body()).contains("扩展名不符");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aBodyOverTheLimitIsTurnedAway() throws Exception {
        assertProblem(post(json(GOOD.formatted(clock.today()).replace("正文", "字".repeat(1_000_000)))), 413);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aGoodItemWithItsFileIsTaken() throws Exception {
        var answer = post(multipart("说明.txt", "说明".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/api/cases/FB-");
        assertThat(rows()).isGreaterThan(before);
    }

    @AfterEach
    void everythingThatWasTakenIsWhole() {
        assertThat(jdbc.queryForObject("""
                select count(*) from publication_item i where not exists (select 1 from publication_version v where v.case_number = i.case_number)
                    or not exists (select 1 from deadline d where d.case_number = i.case_number)""", Integer.class)).isZero();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).containsPattern("[\\u4e00-\\u9fff]").contains("\"detail\"");
    }

    private HttpRequest.Builder json(String body) {
        return request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private HttpRequest.Builder multipart(String fileName, byte[] content) {
        var head = "--b\r\nContent-Disposition: form-data; name=\"item\"\r\nContent-Type: application/json\r\n\r\n" + GOOD.formatted(clock.today())
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"" + fileName + "\"\r\n\r\n";
        var whole = new java.io.ByteArrayOutputStream();
        whole.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(content);
        whole.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        return request().header("Content-Type", "multipart/form-data; boundary=b").POST(BodyPublishers.ofByteArray(whole.toByteArray()));
    }

    private HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create("http://localhost:%d/api/publications".formatted(port))).header("Authorization",
                "Basic " + Base64.getEncoder().encodeToString("staff.assistance:Gongkai-2019".getBytes(StandardCharsets.UTF_8)));
    }

    private HttpResponse<String> post(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private int rows() {
        return jdbc.queryForObject("""
                select (select count(*) from publication_item) + (select count(*) from publication_version) + (select count(*) from attachment)
                     + (select count(*) from journal_entry) + (select count(*) from deadline) + (select count(*) from ACT_RU_TASK)""", Integer.class);
    }
}
