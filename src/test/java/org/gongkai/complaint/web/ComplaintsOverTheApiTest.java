package org.gongkai.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.citizen.SubmissionLimit;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The same as the pages, for programs; errors are problem documents. */
@GongkaiTest
@Rule("R-70")
class ComplaintsOverTheApiTest {

    private static final String BODY = """
            {"kind": "REPORT", "anonymous": true, "against": "affairs", "description": "公示材料与实际不符。"}""";

    @Autowired
    WebApplicationContext context;
    @Autowired
    SubmissionLimit limit;
    @Autowired
    OfficeClock clock;
    @LocalServerPort
    int port;

    private Citizen citizen;

    @BeforeEach
    void somebody() {
        citizen = new Citizen(context);
    }

    @Test
    void aReportIsCreatedWithNumberAndCodeAndFollowedWithThem() {
        var created = citizen.posts("/api/public/complaints", BODY);
        assertThat(created.status()).isEqualTo(201);
        var receipt = Citizen.json(created);
        var number = receipt.get("caseNumber").asText();
        assertThat(created.response().getHeader("Location")).endsWith("/api/public/complaints/" + number);
        var address = "/api/public/complaints/%s?code=%s".formatted(number, receipt.get("queryCode").asText());
        var followed = Citizen.json(citizen.reads(address));
        assertThat(followed.get("state").asText()).isEqualTo("RECEIVED");
        assertThat(followed.get("receivedOn").asText()).isEqualTo(clock.today().toString());
        assertThat(followed.get("replyDue").isNull()).isFalse();
        assertThat(followed.toString()).doesNotContain("affairs").doesNotContain("description");
        assertThat(citizen.reads("/api/public/complaints/%s?code=WRONGCODE2".formatted(number)).status()).isEqualTo(404);
        assertThat(citizen.reads("/api/public/complaints/" + number).status()).isEqualTo(404);
        var letter = followed.get("letters").get(0).get("id").asLong();
        assertThat(citizen.reads("/api/public/complaints/%s/letters/%d?code=%s".formatted(number, letter, receipt.get("queryCode").asText())).text()).startsWith("%PDF");
    }

    @Test
    void itIsTakenBackWithTheCodeInTheBodyOrAsAParameter() {
        var one = Citizen.json(citizen.posts("/api/public/complaints", BODY.replace("REPORT", "COMPLAINT")));
        var path = "/api/public/complaints/%s/withdrawal".formatted(one.get("caseNumber").asText());
        assertThat(citizen.posts(path, "{\"code\": \"WRONGCODE2\"}").status()).isEqualTo(404);
        var taken = citizen.posts(path, "{\"code\": \"%s\", \"reason\": \"已解决\"}".formatted(one.get("queryCode").asText()));
        assertThat(taken.status()).isEqualTo(200);
        assertThat(Citizen.json(taken).get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(citizen.posts(path + "?code=" + one.get("queryCode").asText(), null).status()).as("only once").isEqualTo(400);
    }

    @Test
    void filesAreAddedWithTheCode() {
        var one = Citizen.json(citizen.posts("/api/public/complaints", BODY));
        var path = "/api/public/complaints/%s/attachments".formatted(one.get("caseNumber").asText());
        var file = new MockMultipartFile("files", "证据.txt", "text/plain", "证据".getBytes(StandardCharsets.UTF_8));
        assertThat(citizen.postsParts(path, Map.of("code", "WRONGCODE2"), file).status()).isEqualTo(404);
        assertThat(citizen.postsParts(path, Map.of("code", one.get("queryCode").asText()), file).status()).isEqualTo(200);
        var disguised = new MockMultipartFile("files", "证据.docx", "text/plain", "证据".getBytes(StandardCharsets.UTF_8));
        assertThat(citizen.postsParts(path, Map.of("code", one.get("queryCode").asText()), disguised).status()).isEqualTo(400);
    }

    @Test
    void aReportWithFilesIsOneRequest() {
        var json = new MockMultipartFile("complaint", "", "application/json", BODY.getBytes(StandardCharsets.UTF_8));
        var file = new MockMultipartFile("files", "证据.txt", "text/plain", "证据".getBytes(StandardCharsets.UTF_8));
        assertThat(citizen.postsParts("/api/public/complaints", Map.of(), json, file).status()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"kind": "REPORT", "anonymous": true, "name": "甲", "description": "事实"}                           | anonymous
            {"kind": "COMPLAINT", "anonymous": false, "description": "事实"}                                    | name
            {"kind": "COMPLAINT", "anonymous": false, "name": "甲", "contact": "13800000000", "against": "x", "description": "事实"} | against
            {"anonymous": true, "description": "事实"}                                                          | kind
            """)
    void whatIsWrongIsAProblemThatNamesTheField(String body, String field) {
        var refused = citizen.posts("/api/public/complaints", body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.response().getContentType()).startsWith("application/problem+json");
        assertThat(Citizen.json(refused).get("errors").has(field)).isTrue();
    }

    @Test
    void anUnknownFieldOrKindIsRefused() {
        assertThat(citizen.posts("/api/public/complaints", BODY.replace("REPORT", "RUMOUR")).status()).isEqualTo(400);
        assertThat(citizen.posts("/api/public/complaints", BODY.replace("\"anonymous\"", "\"secret\": 1, \"anonymous\"")).status()).isEqualTo(400);
    }

    @Test
    void tooManyAreRefusedWithTheTimeToWait() {
        citizen.isBusy(limit);
        var tooMany = citizen.posts("/api/public/complaints", BODY);
        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.response().getHeader("Retry-After")).isNotNull();
    }

    @Test
    void staffRegisterWhatCameByPhoneAndOthersMayNot() {
        var body = "{\"kind\": \"COMPLAINT\", \"anonymous\": true, \"against\": \"elderly\", \"description\": \"来电反映窗口态度。\", \"medium\": \"PHONE\", \"receivedOn\": \"%s\"}"
                .formatted(clock.today().minusDays(1));
        var created = Visitor.basic(port, "office").json("POST", "/api/complaints", body);
        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(created.body()).contains("queryCode").contains("TS-");
        assertThat(Visitor.basic(port, "staff.elderly").json("POST", "/api/complaints", body).statusCode()).isEqualTo(403);
        assertThat(Visitor.basic(port, "office").json("POST", "/api/complaints", body.replace("elderly", "nowhere")).statusCode()).isEqualTo(400);
    }
}
