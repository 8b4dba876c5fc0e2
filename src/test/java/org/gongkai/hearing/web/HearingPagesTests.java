package org.gongkai.hearing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongkai.hearing.HearingOffice.AGAINST;
import static org.gongkai.hearing.HearingOffice.FOR;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.hearing.HearingDates;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.HearingState;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Participant;
import org.gongkai.hearing.ParticipantState;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.context.WebApplicationContext;

/** The pages of the desk: what is typed is kept, what is wrong stands at its field, what is done is done. */
@GongkaiTest
@Rule({"R-68", "B.7"})
class HearingPagesTests {

    private static final String NEW = "/desk/hearings/new";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OfficeClock clock;
    @Autowired
    HearingDates dates;
    private StaffPages pages;
    private HearingOffice people;

    @BeforeEach
    void office() {
        pages = new StaffPages(context);
        people = new HearingOffice(context);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aHearingIsProposedOnItsPageOnceHoweverOftenTheButtonIsPressed() {
        var fields = proposal();
        fields.put("formKey", List.of(pages.get("staff.elderly", NEW).page().select("[name=formKey]").val()));
        var pdf = new MockMultipartFile("files", "成本监审报告.pdf", "application/pdf", "%PDF-1.4\n%%EOF".getBytes());

        var next = pages.post("staff.elderly", NEW, fields, pdf).next();

        assertThat(next).matches("/desk/cases/TZ-\\d{4}-\\d{5}");
        assertThat(pages.post("staff.elderly", NEW, fields, pdf).next()).isEqualTo(next);
        var caseNumber = next.substring("/desk/cases/".length());
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_decideHearing");
        assertThat(people.hearing(caseNumber).getMaterials()).hasSize(1);
        assertThat(pages.get("leader.assistance", next).text()).contains("社区养老服务收费标准", "老年人代表 2 人", "成本监审报告.pdf");
        assertThat(pages.get("staff.elderly", "/desk/hearings").page().select("tbody th").text()).contains(caseNumber);
    }

    @Test
    void whatIsWrongStandsAtItsFieldAndWhatWasTypedIsKept() {
        var fields = proposal();
        var holiday = dates.earliest(true).plusWeeks(1).with(DayOfWeek.SATURDAY);
        fields.put("heldOn", List.of(holiday.toString()));
        fields.put("title", List.of(""));
        fields.put("sideNames", List.of("老年人代表", "", "", "", "", ""));
        fields.put("sideSeats", List.of("2", "", "", "", "", ""));
        fields.put("recorderId", List.of("staff.elderly"));

        var answer = pages.post("staff.elderly", NEW, fields);

        assertThat(answer.status()).isEqualTo(400);
        var page = answer.page();
        assertThat(page.select("#field-heldOn .field-fault").text()).contains("不是工作日");
        assertThat(page.select("#field-sides .field-fault").text()).contains("至少列出两方");
        assertThat(page.select("#field-recorderId .field-fault").text()).contains("承办人");
        assertThat(page.select("#faults a").eachAttr("href")).containsExactly("#field-title", "#field-heldOn", "#field-sides", "#field-recorderId");
        assertThat(page.select("#heldOn").val()).isEqualTo(holiday.toString());
        assertThat(page.select("#draft").text()).isEqualTo("每餐十元。");
        assertThat(page.select("#sideName1").val()).isEqualTo("老年人代表");
        assertThat(page.select("[name=method][value=LOT]").hasAttr("checked")).isTrue();
    }

    @Test
    void aScriptIsAText() {
        var fields = proposal();
        fields.put("title", List.of("<script>alert(1)</script>"));
        fields.put("draft", List.of("<img src=x onerror=alert(2)>"));
        var next = pages.post("staff.elderly", NEW, fields).next();
        var caseNumber = next.substring("/desk/cases/".length());
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Office.APPROVE);
        var item = people.publishes(caseNumber, "serviceTask_announceHearing");

        for (var address : List.of(next, "/hearings/" + caseNumber, "/desk/cases/" + item)) {
            var page = pages.get("staff.elderly", address).page();
            assertThat(page.select("script:not([src])")).as(address).isEmpty();
            assertThat(page.select("img[onerror]")).as(address).isEmpty();
        }
    }

    @Test
    void whoeverDecidesOnItCannotProposeIt() {
        for (var person : List.of("head.elderly", "leader.assistance", "director", "hearing.host")) {
            assertThat(pages.get(person, NEW).page().select("form.form")).as(person).isEmpty();
            assertThat(pages.post(person, NEW, proposal()).status()).as(person).isEqualTo(403);
        }
        assertThat(pages.post("staff.affairs", NEW, proposal()).page().select("#field-unit .field-fault").text()).contains("只能为本科室");
    }

    @Test
    void aReturnedProposalIsChangedAndProposedAgainOnItsPage() {
        var caseNumber = people.proposes(people.plan(SelectionMethod.LOT));
        assertThat(pages.get("staff.elderly", "/desk/hearings/" + caseNumber + "/edit").status()).as("not while somebody decides").isEqualTo(403);
        people.completes("leader.assistance", caseNumber, HearingStep.DECIDE, Map.of("decision", "return", "opinion", "增加一方"));
        var fields = proposal();
        fields.put("sideNames", List.of("老年人代表", "养老机构代表", "专家学者", "", "", ""));
        fields.put("sideSeats", List.of("2", "1", "1", "", "", ""));
        fields.put("action", List.of("submit"));

        assertThat(pages.post("staff.elderly", "/desk/hearings/" + caseNumber + "/edit", fields).next()).isEqualTo("/desk/cases/" + caseNumber);

        assertThat(people.hearing(caseNumber).getSides()).hasSize(3);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_decideHearing");
    }

    @Test
    void aWrittenApplicationIsRegisteredAndTheCodeShownOnce() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        var address = "/desk/hearings/" + caseNumber + "/participants/new";
        var fields = application(7);
        fields.put("deliveryWay", List.of("POST"));
        fields.remove("address");
        var refused = pages.post("office", address, fields);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.page().select("#field-address .field-fault").text()).contains("邮寄");
        assertThat(refused.page().select("#name").val()).isEqualTo("申请人辛");

        fields.put("address", List.of("某某路 7 号"));
        var page = pages.post("office", address, fields).page();
        assertThat(page.select("#registered-number").text()).isEqualTo(caseNumber + "/1");
        assertThat(page.select("#registered-code").text()).matches("[2-9A-HJ-NP-Z]{10}");
        assertThat(people.participants(caseNumber)).singleElement().satisfies(one -> assertThat(one.getDeliveryWay()).isEqualTo(DeliveryWay.POST));
        assertThat(pages.post("office", address, fields).page().select("#field-idNumber .field-fault").text()).contains("已经报过名");
        assertThat(pages.get("hearing.host", address).status()).isEqualTo(403);
    }

    @Test
    void theSelectionPageTakesReasonsAndMovesUpTheNext() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, FOR, 2);
        people.applies(caseNumber, FOR, 3);
        people.applies(caseNumber, AGAINST, 4);
        people.closes(caseNumber);
        var address = "/desk/hearings/" + caseNumber + "/participants";
        assertThat(pages.post("staff.elderly", address, Map.of("unfit-1", List.of("不是本市居民"), "action", List.of("save"))).next()).isEqualTo(address);
        assertThat(people.participants(caseNumber)).extracting(Participant::getState).containsExactly(ParticipantState.UNFIT, ParticipantState.SELECTED,
                ParticipantState.SELECTED, ParticipantState.SELECTED);

        assertThat(pages.post("staff.elderly", address, Map.of("unfit-1", List.of("不是本市居民"), "action", List.of("submit"))).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.LIST_IN_REVIEW);
        assertThat(pages.post("staff.elderly", address, Map.of("action", List.of("save"))).status()).as("too late").isEqualTo(400);
    }

    @Test
    void oneSideOnlyIsRefusedOnThePageToo() {
        var caseNumber = people.open(SelectionMethod.RECOMMENDATION);
        people.applies(caseNumber, FOR, 1);
        people.applies(caseNumber, FOR, 2);
        people.closes(caseNumber);
        var answer = pages.post("staff.elderly", "/desk/hearings/" + caseNumber + "/participants",
                Map.of("chosen", List.of("1", "2"), "absentSides", List.of("无人报名"), "action", List.of("submit")));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-participants .field-fault").text()).contains("一方");
        assertThat(answer.page().select("#absentSides").text()).isEqualTo("无人报名");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_selectParticipants");
    }

    @Test
    void theDayIsWrittenDownOnItsPages() {
        var caseNumber = people.listed(SelectionMethod.FIRST_COME);
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        var desk = "/desk/hearings/" + caseNumber;
        assertThat(pages.post("hearing.host", desk + "/attendance", Map.of("came", List.of("1"))).page().select("#field-attended").text()).contains("还没有到日期");
        people.dayOfTheHearing(caseNumber);
        assertThat(pages.post("staff.elderly", desk + "/attendance", Map.of("came", List.of("1"))).status()).isEqualTo(400);
        assertThat(pages.post("hearing.host", desk + "/attendance", Map.of("came", List.of("1", "2"))).next()).isEqualTo(desk + "/record");
        people.completes("hearing.host", caseNumber, HearingStep.HOLD, HearingOffice.HELD);

        var missing = pages.post("bureau.office", desk + "/record", Map.of("recordText", List.of("笔录全文"), "signature-1", List.of("signed"), "signature-2", List.of("refused")));
        assertThat(missing.page().select("#field-refusal-2 .field-fault").text()).contains("理由");
        assertThat(missing.page().select("#recordText").text()).isEqualTo("笔录全文");
        assertThat(pages.post("bureau.office", desk + "/record", Map.of("recordText", List.of("笔录全文"), "signature-1", List.of("signed"), "signature-2",
                List.of("refused"), "refusal-2", List.of("记录过简"), "action", List.of("submit"))).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.RECORDED);
        assertThat(pages.get("leader.assistance", desk + "/record").text()).contains("笔录全文", "记录过简");

        assertThat(pages.post("staff.elderly", desk + "/report", Map.of("situation", List.of("到会两人"), "action", List.of("save"))).next()).isEqualTo(desk + "/report");
        var incomplete = pages.post("staff.elderly", desk + "/report", Map.of("situation", List.of("到会两人"), "action", List.of("submit")));
        assertThat(incomplete.page().select("#field-adopted .field-fault").text()).contains("采纳");
        assertThat(pages.post("staff.elderly", desk + "/report", Map.of("situation", List.of("到会两人"), "adopted", List.of("无"), "notAdopted", List.of("无"), "advice",
                List.of("维持"), "action", List.of("submit"))).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveReport");
    }

    @Test
    void deliveriesAreRecordedOnePersonAtATime() {
        var caseNumber = people.open(SelectionMethod.FIRST_COME);
        people.applies(caseNumber, HearingOffice.application(FOR, 1, DeliveryWay.COLLECT));
        people.applies(caseNumber, HearingOffice.application(AGAINST, 2, DeliveryWay.COLLECT));
        people.closes(caseNumber);
        people.completes("staff.elderly", caseNumber, HearingStep.SELECT, Office.APPROVE);
        people.publishes(caseNumber, "serviceTask_announceList");
        office.fires(caseNumber, "serviceTask_inviteParticipants");
        var address = "/desk/hearings/" + caseNumber + "/materials";
        var fields = new HashMap<>(Map.of("participant", List.of("1"), "deliveryWay", List.of("COLLECT"), "sentOn", List.of(clock.today().toString())));
        assertThat(pages.post("staff.elderly", address, fields).page().select("#field-receivedBy .field-fault").text()).isNotBlank();
        fields.put("receivedBy", List.of("本人"));

        assertThat(pages.post("staff.elderly", address, fields).next()).isEqualTo(address);
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.MATERIALS);
        fields.put("participant", List.of("2"));
        assertThat(pages.post("staff.elderly", address, fields).next()).isEqualTo(address);
        assertThat(people.hearing(caseNumber).getState()).isEqualTo(HearingState.READY);
        assertThat(pages.get("staff.elderly", address).status()).isEqualTo(200);
    }

    @Test
    void recusalHasAPageOfItsOwn() {
        var caseNumber = people.open(SelectionMethod.LOT);
        var address = "/desk/hearings/" + caseNumber + "/recusal";
        assertThat(pages.get("staff.elderly", address).status()).isEqualTo(403);
        assertThat(pages.post("leader.assistance", address, Map.of()).page().select("#faults a")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(pages.post("leader.assistance", address, Map.of("office", List.of("RECORDER"), "ground", List.of("OWN"), "recusalReason", List.of("参与过调研"),
                "recorder", List.of("office.director"))).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(people.hearing(caseNumber).getRecorderId()).isEqualTo("office.director");
        assertThat(pages.get("leader.assistance", "/desk/cases/" + caseNumber).text()).contains("自行回避", "参与过调研");
    }

    private Map<String, List<String>> proposal() {
        var heldOn = dates.earliest(true);
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("unit", List.of("elderly"));
        fields.put("title", List.of("社区养老服务收费标准"));
        fields.put("reason", List.of("涉及切身利益。"));
        fields.put("draft", List.of("每餐十元。"));
        fields.put("explanation", List.of("成本上升。"));
        fields.put("heldOn", List.of(heldOn.toString()));
        fields.put("startsAt", List.of("09:00"));
        fields.put("place", List.of("三楼会议室"));
        fields.put("applicationsUntil", List.of(dates.latestClosing(heldOn).toString()));
        fields.put("sideNames", List.of("老年人代表", "养老机构代表", "", "", "", ""));
        fields.put("sideSeats", List.of("2", "1", "", "", "", ""));
        fields.put("method", List.of("LOT"));
        fields.put("hostId", List.of("hearing.host"));
        fields.put("recorderId", List.of("bureau.office"));
        fields.put("contact", List.of("养老服务科 0393-6666666"));
        return fields;
    }

    private static Map<String, List<String>> application(int person) {
        Map<String, List<String>> fields = new HashMap<>();
        fields.put("side", List.of("1"));
        fields.put("name", List.of("申请人辛"));
        fields.put("idType", List.of("RESIDENT_ID"));
        fields.put("idNumber", List.of(HearingOffice.idNumber(person)));
        fields.put("phone", List.of("13800000007"));
        fields.put("opinion", List.of("希望降低收费。"));
        fields.put("declarations", List.of("true"));
        return fields;
    }
}
