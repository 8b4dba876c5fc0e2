package org.gongkai.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;
import static org.gongkai.hearing.HearingOffice.idNumber;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.citizen.SubmissionLimit;
import org.gongkai.citizen.TooManySubmissionsException;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Participant;
import org.gongkai.hearing.ParticipantState;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Applying, following and taking back, on the portal and over the API; each test comes from an address of its own. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class DoorsForCitizensTests {

    private static int addresses;

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    private final ObjectMapper json = new ObjectMapper();
    private MockMvc mvc;
    private HearingOffice people;
    private String client;

    @BeforeEach
    void visitor() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        people = new HearingOffice(context);
        client = "198.18.%d.%d".formatted(addresses / 250, addresses++ % 250 + 1);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aCitizenAppliesOnThePortalFollowsItAndTakesItBack() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        assertThat(page(get("/hearings")).select("main h2").text()).contains("社区养老服务收费标准调整方案");
        var form = page(get("/hearings/" + caseNumber));
        assertThat(form.select("form#apply label").text()).contains("老年人代表（2 个名额）");
        var fields = application(1);
        fields.put("formKey", form.select("[name=formKey]").val());

        var receipt = page(post("/hearings/" + caseNumber + "/participants", fields));
        var signs = receipt.select(".receipt__sign").eachText();
        assertThat(signs.get(0)).isEqualTo(caseNumber + "/1");
        assertThat(page(post("/hearings/" + caseNumber + "/participants", fields)).select(".receipt__sign").eachText()).as("pressed twice").isEqualTo(signs);

        var key = Map.of("caseNumber", signs.get(0), "code", signs.get(1).toLowerCase());
        var standing = page(post("/hearings/track", key));
        assertThat(standing.select("h1").text()).contains("报名已收到");
        assertThat(standing.text()).contains("申***").doesNotContain("申请人乙", idNumber(1));
        assertThat(page(post("/hearings/track/withdrawal", key)).text()).contains("报名已经撤回");
        assertThat(page(post("/hearings/track/withdrawal", key)).select("#faults").text()).contains("这份报名已经撤回");

        var again = page(post("/hearings/" + caseNumber + "/participants", application(1))).select(".receipt__sign").eachText();
        assertThat(again.get(0)).as("whoever took it back comes again, and both stay on record").isEqualTo(caseNumber + "/2");
        assertThat(people.participants(caseNumber)).extracting(Participant::getState).containsExactly(ParticipantState.WITHDRAWN, ParticipantState.APPLIED);
        assertThat(page(post("/hearings/track", key)).select("h1").text()).contains("您已撤回报名");
    }

    @Test
    void whoeverIsChosenReadsTheInvitationWithNumberAndCode() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var mine = apply(caseNumber, 1, FOR.name());
        var other = apply(caseNumber, 2, AGAINST.name());
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        assertThat(standing(caseNumber, mine).path("state").asText()).as("nobody knows before the list is out").isEqualTo("APPLIED");
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");

        var chosen = standing(caseNumber, mine);
        assertThat(chosen.path("state").asText()).isEqualTo("SELECTED");
        var letter = chosen.path("letters").get(0);
        assertThat(letter.path("title").asText()).isEqualTo("听证会参加通知书");
        var key = Map.of("caseNumber", mine.path("participant").asText(), "code", mine.path("queryCode").asText());
        var pdf = answer(post("/hearings/track/letters/" + letter.path("id").asLong(), key));
        assertThat(pdf.getStatus()).isEqualTo(200);
        assertThat(pdf.getHeader("Cache-Control")).contains("no-store");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        var theirs = standing(caseNumber, other).path("letters").get(0).path("id").asLong();
        assertThat(answer(post("/hearings/track/letters/" + theirs, key)).getStatus()).as("the letter of somebody else").isEqualTo(404);
    }

    @Test
    void theNextStepIsThatOfTheApplicantAndNotOfYesterday() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var mine = apply(caseNumber, 1, FOR.name());
        apply(caseNumber, 2, AGAINST.name());
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        assertThat(standing(caseNumber, mine).path("nextStep").asText()).contains("按时到会", "0393-6666666");

        people.dayOfTheHearing(caseNumber);
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, HearingOffice.with(HearingOffice.HELD, "attended", "1、2"));
        people.completes("bureau.office", caseNumber, HearingStep.SIGN_RECORD, Map.of("recordText", "听证笔录全文。", "signed", "1、2"));
        people.completes("staff.elderly", caseNumber, HearingStep.WRITE_REPORT, Map.of("situation", "两人到会。", "adopted", "公布成本。", "notAdopted", "无", "advice", "修改后提交决定。"));
        people.completes("leader.assistance", caseNumber, HearingStep.APPROVE_REPORT, Office.APPROVE);
        assertThat(standing(caseNumber, mine).path("nextStep").asText()).contains("听证报告经审核后公开");
        people.publishes(caseNumber, "serviceTask_announceReport");
        assertThat(standing(caseNumber, mine).path("nextStep").asText()).as("the report is out, the case not filed yet").contains("听证报告已经公开");
        var key = Map.of("caseNumber", mine.path("participant").asText(), "code", mine.path("queryCode").asText());
        assertThat(page(post("/hearings/track", key)).select("a[href^=/items/]").text()).isEqualTo("阅读听证报告");
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
            "side, 9, 请选择", "name, '', 请填写", "idNumber, 410900199001010011, 校验位", "idNumber, '', 请填写证件号码", "phone, 12345, 电话号码有误", "phone, '', 请填写",
            "opinion, '', 请填写", "declarations, '', 请确认", "idType, '', 请选择"})
    void whatIsWrongStandsAtItsFieldAndNothingIsKept(String field, String value, String words) throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var fields = application(1);
        if (field.equals("idNumber") && !value.isEmpty()) {
            value = idNumber(1).substring(0, 17) + (idNumber(1).endsWith("0") ? "1" : "0");
        }
        fields.put(field, value);

        var answer = answer(post("/hearings/" + caseNumber + "/participants", fields));

        assertThat(answer.getStatus()).isEqualTo(400);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#field-" + field + " .field__error").text()).contains(words);
        assertThat(page.select("#faults a[href=#field-" + field + "]")).isNotEmpty();
        if (!field.equals("opinion")) {
            assertThat(page.select("[name=opinion]").text()).isEqualTo("希望说明收费依据。");
        }
        assertThat(people.participants(caseNumber)).isEmpty();
    }

    @Test
    void applicationsBeginWithTheAnnouncementAndEndWithTheirLastDay() throws Exception {
        var proposed = people.proposes(people.plan(SelectionMethod.LOT));
        assertThat(answer(get("/hearings/" + proposed)).getStatus()).isEqualTo(404);
        assertThat(answer(apiPost("/api/public/hearings/" + proposed + "/participants", body(1, FOR.name()))).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/public/hearings/" + proposed)).getStatus()).isEqualTo(404);

        var caseNumber = people.open(SelectionMethod.LOT);
        people.closes(caseNumber);
        var closed = answer(apiPost("/api/public/hearings/" + caseNumber + "/participants", body(1, FOR.name())));
        assertThat(closed.getStatus()).isEqualTo(400);
        assertThat(closed.getContentAsString(StandardCharsets.UTF_8)).contains("报名已于");
        assertThat(page(get("/hearings/" + caseNumber)).select("form#apply")).isEmpty();
    }

    @Test
    void theApiSpeaksAsTheContractSays() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var list = json.readTree(answer(get("/api/public/hearings")).getContentAsByteArray());
        assertThat(list.path("total").asInt()).isPositive();
        assertThat(list.path("page").asInt()).isEqualTo(1);
        assertThat(list.path("items").get(0).path("state").asText()).isEqualTo("OPEN_FOR_APPLICATIONS");

        var answer = answer(apiPost("/api/public/hearings/" + caseNumber + "/participants", body(1, FOR.name())));
        assertThat(answer.getStatus()).isEqualTo(201);
        var created = json.readTree(answer.getContentAsByteArray());
        assertThat(answer.getHeader("Location")).isEqualTo("/api/public/hearings/" + caseNumber + "/participants/1");
        assertThat(created.path("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(created.path("participant").asText()).isEqualTo(caseNumber + "/1");

        var wrong = answer(apiPost("/api/public/hearings/" + caseNumber + "/participants", body(2, "反对方")));
        assertThat(wrong.getContentType()).contains("application/problem+json");
        assertThat(json.readTree(wrong.getContentAsByteArray()).path("errors").path("side").asText()).contains("请选择");
        assertThat(answer(apiPost("/api/public/hearings/" + caseNumber + "/participants", "{\"unknown\":1}")).getStatus()).isEqualTo(400);
        assertThat(answer(get("/api/public/hearings/" + caseNumber + "/participants/1?code=WRONGCODE2")).getStatus()).isEqualTo(404);
        assertThat(answer(get("/api/public/hearings/" + caseNumber + "/participants/99?code=" + created.path("queryCode").asText())).getStatus()).isEqualTo(404);
    }

    @Test
    void wrongCodesAreSaidAtTheFieldAndNeverInAnAddress() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        apply(caseNumber, 1, FOR.name());
        var answer = answer(post("/hearings/track", Map.of("caseNumber", caseNumber + "/1", "code", "ABCDEFGHJK")));

        assertThat(answer.getStatus()).isEqualTo(404);
        var page = Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#field-code .field__error").text()).isNotBlank();
        assertThat(page.select("[name=caseNumber]").val()).isEqualTo(caseNumber + "/1");
        assertThat(page.select("[name=code]").val()).isEmpty();
        assertThat(answer(post("/hearings/track", Map.of())).getStatus()).isEqualTo(404);
        assertThat(answer(post("/hearings/track", Map.of("caseNumber", "' or 1=1", "code", "x"))).getStatus()).isEqualTo(404);
    }

    @Test
    void thereIsALimitForOneAddress() throws Exception {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var limit = context.getBean(SubmissionLimit.class);
        assertThatThrownBy(() -> IntStream.range(0, 10_000).forEach(one -> limit.count(client))).isInstanceOf(TooManySubmissionsException.class);
        assertThat(answer(apiPost("/api/public/hearings/" + caseNumber + "/participants", body(1, FOR.name()))).getStatus()).isEqualTo(429);
        var fields = application(150);
        fields.put("formKey", UUID.randomUUID().toString());
        var answer = answer(post("/hearings/" + caseNumber + "/participants", fields));
        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8)).select("[name=name]").val()).as("what was typed is kept").isEqualTo("申请人乙");
    }

    private JsonNode apply(String caseNumber, int person, String side) throws Exception {
        return json.readTree(answer(apiPost("/api/public/hearings/" + caseNumber + "/participants", body(person, side))).getContentAsByteArray());
    }

    private JsonNode standing(String caseNumber, JsonNode created) throws Exception {
        return json.readTree(answer(get("/api/public/hearings/%s/participants/%d?code=%s".formatted(caseNumber, created.path("number").asInt(),
                created.path("queryCode").asText()))).getContentAsByteArray());
    }

    private static String body(int person, String side) {
        return """
                {"side":"%s","name":"申请人乙","idType":"RESIDENT_ID","idNumber":"%s","phone":"13800000001","opinion":"希望说明收费依据。","declarations":true}"""
                .formatted(side, idNumber(person));
    }

    private static Map<String, String> application(int person) {
        return new HashMap<>(Map.of("side", "1", "name", "申请人乙", "idType", "RESIDENT_ID", "idNumber", idNumber(person), "phone", "13800000001",
                "opinion", "希望说明收费依据。", "deliveryWay", "PORTAL", "declarations", "true"));
    }

    private MockHttpServletRequestBuilder get(String address) {
        return MockMvcRequestBuilders.get(address);
    }

    private MockHttpServletRequestBuilder post(String address, Map<String, String> fields) {
        var request = MockMvcRequestBuilders.post(address).with(csrf());
        fields.forEach(request::param);
        return request;
    }

    private MockHttpServletRequestBuilder apiPost(String address, String body) {
        return MockMvcRequestBuilders.post(address).contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private Document page(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(answer(request).getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(sent -> {
            sent.setRemoteAddr(client);
            return sent;
        })).andReturn().getResponse();
    }
}
