package org.gongkai.disclosure.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
@Rule("R-50")
class DoorsForApplicantsTests {
    private static final String GOOD = """
            {"applicantKind":"NATURAL_PERSON","name":"申请人甲","idType":"RESIDENT_ID","idNumber":"410900199001010013","phone":"13800000000",
             "subject":"某小区养老服务设施移交协议","description":"2026 年签订的协议全文。","provisionForm":"ELECTRONIC","deliveryWay":"PORTAL"}""";
    private static int client;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    ObjectMapper json;
    @Autowired
    JdbcTemplate jdbc;
    private MockMvc mvc;
    private String address;

    @BeforeEach
    void fromAnAddressOfItsOwn(@Autowired WebApplicationContext context) {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        address = "198.51.100." + ++client;
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return answer(request.with(http -> {
            http.setRemoteAddr(address);
            return http;
        }));
    }

    private MockHttpServletResponse post(String path, String body) throws Exception {
        return send(MockMvcRequestBuilders.post("/api/public/requests" + path).contentType(MediaType.APPLICATION_JSON).content(body));
    }

    private JsonNode read(MockHttpServletResponse response) throws Exception {
        return json.readTree(response.getContentAsByteArray());
    }

    private JsonNode handedIn() throws Exception {
        var response = post("", GOOD);
        assertThat(response.getStatus()).isEqualTo(201);
        return read(response);
    }

    private JsonNode follow(JsonNode receipt) throws Exception {
        var response = send(MockMvcRequestBuilders.get("/api/public/requests/{n}", receipt.get("caseNumber").asText()).queryParam("code", receipt.get("queryCode").asText()));
        assertThat(response.getStatus()).isEqualTo(200);
        return read(response);
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from disclosure_request", Integer.class);
    }

    @Test
    void anApplicantHandsInFollowsAndReadsTheReply() throws Exception {
        var receipt = handedIn();
        var caseNumber = receipt.get("caseNumber").asText();
        assertThat(caseNumber).matches("SQ-\\d{4}-\\d{5}");
        var followed = follow(receipt);
        assertThat(followed.get("state").asText()).isEqualTo("RECEIVED");
        assertThat(followed.get("receivedOn").isNull()).isTrue();
        assertThat(followed.get("nextStep").asText()).contains("双方确认");
        assertThat(followed.get("dates").get("internalDue").asText()).matches("\\d{4}-\\d{2}-\\d{2}");
        assertThat(followed.toString()).doesNotContain("申请人甲", "410900", "13800000000", "移交协议");

        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "on-the-spot", "kind", "a1", "access", "局门户网站。",
                "confirmedOn", clock.today().toString()));
        followed = follow(receipt);
        assertThat(followed.get("state").asText()).isEqualTo("REPLIED");
        assertThat(followed.get("dates").isNull()).isTrue();
        var letter = followed.get("letters").get(0);
        var pdf = send(MockMvcRequestBuilders.get("/api/public/requests/{n}/letters/{id}", caseNumber, letter.get("id").asLong())
                .queryParam("code", receipt.get("queryCode").asText()));
        assertThat(pdf.getContentType()).startsWith(MediaType.APPLICATION_PDF_VALUE);
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "\"name\":\"申请人甲\"|\"name\":\" \"|name", "410900199001010013|410900199001010012|idNumber", "\"phone\":\"13800000000\",|\"phone\":\"12\",|phone",
            "\"idType\":\"RESIDENT_ID\"|\"idType\":\"CREDIT_CODE\"|idType", "NATURAL_PERSON|ENTERPRISE|idType", "\"phone\":\"13800000000\",||phone",
            "\"deliveryWay\":\"PORTAL\"|\"deliveryWay\":\"POST\"|address", "\"deliveryWay\":\"PORTAL\"|\"deliveryWay\":\"EMAIL\"|email",
            "某小区养老服务设施移交协议|某小区\\n协议|subject", "\"subject\":|\"title\":|title", "NATURAL_PERSON|ROBOT|applicantKind",
            "\"idNumber\":\"410900199001010013\",||idNumber"})
    void aWrongFieldIsNamedAndNothingIsKept(String right, String wrong, String field) throws Exception {
        var before = rows();
        var response = post("", GOOD.replace(right, wrong == null ? "" : wrong));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains(field).doesNotContain("410900199001010013");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aDisguisedFileIsRefusedAndTheRequestIsNotKeptEither() throws Exception {
        var before = rows();
        var response = send(MockMvcRequestBuilders.multipart("/api/public/requests")
                .file(new MockMultipartFile("request", "", "application/json", GOOD.getBytes(StandardCharsets.UTF_8)))
                .file(new MockMultipartFile("files", "身份证.pdf", "application/pdf", "MZ this is a program".getBytes(StandardCharsets.US_ASCII))));
        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void filesComeWithTheRequestAndLater() throws Exception {
        var file = new MockMultipartFile("files", "说明.txt", "text/plain", "说明".getBytes(StandardCharsets.UTF_8));
        var response = send(MockMvcRequestBuilders.multipart("/api/public/requests")
                .file(new MockMultipartFile("request", "", "application/json", GOOD.getBytes(StandardCharsets.UTF_8))).file(file));
        assertThat(response.getStatus()).isEqualTo(201);
        var receipt = read(response);
        var more = send(MockMvcRequestBuilders.multipart("/api/public/requests/{n}/attachments", receipt.get("caseNumber").asText()).file(file)
                .queryParam("code", receipt.get("queryCode").asText()));
        assertThat(more.getStatus()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select count(*) from attachment where case_number = ?", Integer.class, receipt.get("caseNumber").asText())).isEqualTo(2);
    }

    @Test
    void withoutTheCodeNobodySeesOrChangesAnything() throws Exception {
        var receipt = handedIn();
        var path = "/" + receipt.get("caseNumber").asText();
        assertThat(send(MockMvcRequestBuilders.get("/api/public/requests" + path).queryParam("code", "WRONGCODE2")).getStatus()).isEqualTo(404);
        assertThat(send(MockMvcRequestBuilders.get("/api/public/requests" + path)).getStatus()).isEqualTo(400);
        assertThat(post(path + "/withdrawal", "{\"code\":\"WRONGCODE2\"}").getStatus()).isEqualTo(404);
        assertThat(post(path + "/corrections", "{\"code\":\"WRONGCODE2\",\"text\":\"改\"}").getStatus()).isEqualTo(404);
        assertThat(follow(receipt).get("state").asText()).isEqualTo("RECEIVED");
    }

    @Test
    void aCorrectionIsTakenWhenItIsAskedForAndOnlyOnce() throws Exception {
        var receipt = handedIn();
        var path = "/" + receipt.get("caseNumber").asText() + "/corrections";
        var correction = "{\"code\":\"%s\",\"text\":\"补正如下。\"}".formatted(receipt.get("queryCode").asText());
        assertThat(post(path, correction).getStatus()).as("nothing was asked").isEqualTo(409);
        var caseNumber = receipt.get("caseNumber").asText();
        office.completes("office", caseNumber, "userTask_register", Map.of("decision", "correct", "confirmedOn", clock.today().toString()));
        office.completes("office", caseNumber, "userTask_requestCorrection", Map.of("decision", "approve", "items", "年份\n名称", "correctionDays", 10));
        office.fires(caseNumber, "serviceTask_issueCorrectionNotice");
        var asked = follow(receipt).get("correction");
        assertThat(asked.get("items")).hasSize(2);
        assertThat(post(path, correction.replace("补正如下。", "")).getStatus()).isEqualTo(400);
        assertThat(read(post(path, correction)).get("state").asText()).isEqualTo("ACCEPTED");
        assertThat(post(path, correction).getStatus()).isEqualTo(409);
    }

    @Test
    void aRequestIsTakenBackOnce() throws Exception {
        var receipt = handedIn();
        var path = "/" + receipt.get("caseNumber").asText() + "/withdrawal";
        var body = "{\"code\":\"%s\",\"reason\":\"不再需要\"}".formatted(receipt.get("queryCode").asText());
        var withdrawn = read(post(path, body));
        assertThat(withdrawn.get("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.get("mayWithdraw").asBoolean()).isFalse();
        assertThat(post(path, body).getStatus()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource({"office, COUNTER, 0, 201, ''", "office, LETTER, -31, 400, arrivedOn", "office, LETTER, 1, 400, arrivedOn", "office, , 0, 400, medium",
            "staff.elderly, COUNTER, 0, 403, 政务公开办"})
    void theOfficeRegistersWhatCameInWithinTheWindow(String person, String medium, int days, int status, String names) throws Exception {
        var body = GOOD.replace("\"deliveryWay\"", "%s\"arrivedOn\":\"%s\",\"deliveryWay\"".formatted(medium == null ? "" : "\"medium\":\"" + medium + "\",",
                clock.today().plusDays(days)));
        var response = answer(MockMvcRequestBuilders.post("/api/requests").contentType(MediaType.APPLICATION_JSON).content(body).with(user(person))
                .with(org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf()));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString()).contains(names);
        if (status == 201) {
            assertThat(follow(read(response)).get("state").asText()).isEqualTo("RECEIVED");
        }
    }
}
