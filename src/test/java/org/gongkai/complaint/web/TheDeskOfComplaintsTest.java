package org.gongkai.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** The pages of those who handle complaints; each asks again who reads. */
@GongkaiTest
@Rule("R-70")
class TheDeskOfComplaintsTest {

    private static final String NAME = "投诉人丙丁";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OncePerForm once;
    @Autowired
    ComplaintIntake intake;
    @Autowired
    OfficeClock clock;

    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(context);
    }

    private String complaint(String against) {
        return once.registerCase(null, () -> intake.submit(new Submission(ComplaintKind.COMPLAINT, false, NAME, "13700000000", against, null,
                "材料<b>不全</b>也没有一次告知。", null, null, null), List.of())).caseNumber();
    }

    @Test
    void theListMasksWhoComplainsAndTheCaseShowsItToThoseWhoHandleIt() {
        var caseNumber = complaint("elderly");
        var list = pages.get("office", "/desk/complaints");
        assertThat(list.text()).contains(caseNumber).contains("投***").doesNotContain(NAME).doesNotContain("13700000000");
        assertThat(pages.get("office", "/desk/cases/" + caseNumber).page().getElementById("complainant").text()).isEqualTo(NAME);
        assertThat(pages.get("supervision", "/desk/cases/" + caseNumber).page().getElementById("complainant").text()).isEqualTo(NAME);
        var watched = pages.get("director", "/desk/cases/" + caseNumber);
        assertThat(watched.page().getElementById("complainant").text()).isEqualTo("投***");
        assertThat(watched.text()).doesNotContain(NAME).doesNotContain("13700000000").contains("材料&lt;b&gt;不全");
    }

    @ParameterizedTest
    @CsvSource({"staff.elderly, 403", "head.elderly, 403", "sysadmin, 403", "leader.assistance, 200"})
    void theListIsNotForEverybodyAndNeverShowsOnesOwnUnit(String person, int status) {
        var caseNumber = complaint("elderly");
        var list = pages.get(person, "/desk/complaints");
        assertThat(list.status()).isEqualTo(status);
        assertThat(list.text()).doesNotContain(caseNumber);
    }

    @Test
    void aLetterIsRegisteredWithItsDayAndTheCodeIsShownOnce() {
        Map<String, List<String>> form = Map.of("kind", List.of("REPORT"), "medium", List.of("LETTER"), "receivedOn", List.of(clock.today().minusDays(3).toString()),
                "against", List.of("affairs"), "description", List.of("来信反映公示不实。"), "anonymous", List.of("true"), "formKey", List.of(UUID.randomUUID().toString()));
        var registered = pages.post("office", "/desk/complaints/new", form);
        assertThat(registered.status()).isEqualTo(200);
        var caseNumber = registered.page().getElementById("case-number").text();
        assertThat(registered.page().getElementById("query-code").text()).hasSize(10);
        assertThat(pages.post("office", "/desk/complaints/new", form).page().getElementById("case-number").text()).as("sent twice").isEqualTo(caseNumber);
        assertThat(pages.get("office", "/desk/cases/" + caseNumber).text()).contains(clock.today().minusDays(3).toString()).contains("信函");
    }

    @Test
    @Rule("R-71")
    void whoeverRegistersAComplaintAboutHisOwnOfficeIsToldThatItGoesElsewhere() {
        var registered = pages.post("office", "/desk/complaints/new", Map.of("kind", List.of("COMPLAINT"), "medium", List.of("PHONE"), "receivedOn",
                List.of(clock.today().toString()), "against", List.of("office"), "description", List.of("来电反映公开办。"), "anonymous", List.of("true")));
        assertThat(registered.page().text()).contains("按回避规定，本件由其他人办理");
        var caseNumber = registered.page().getElementById("case-number").text();
        assertThat(pages.get("office", "/desk/cases/" + caseNumber).status()).isEqualTo(404);
        assertThat(pages.get("supervision", "/desk/cases/" + caseNumber).status()).isEqualTo(200);
    }

    @Test
    void aFormWithFaultsKeepsWhatWasTyped() {
        var answer = pages.post("office", "/desk/complaints/new", Map.of("kind", List.of("COMPLAINT"), "medium", List.of(""), "receivedOn",
                List.of(clock.today().plusDays(1).toString()), "description", List.of("来电反映。"), "name", List.of("某某")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults a").eachAttr("href")).containsExactly("#field-medium", "#field-receivedOn", "#field-contact");
        assertThat(answer.page().getElementById("name").val()).isEqualTo("某某");
    }

    @Test
    @Rule("R-71")
    void anInvestigationIsNotedAsItGoesAndOnlyByThoseWhoMay() {
        var caseNumber = complaint("affairs");
        var address = "/desk/complaints/" + caseNumber + "/investigation";
        office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve"));
        assertThat(pages.post("office", address, Map.of("measures", List.of("约谈"))).page().getElementById("findings-fault").text()).contains("请填写查明的情况");
        assertThat(pages.post("office", address, Map.of("findings", List.of("已调取当日监控。"))).next()).isEqualTo(address);
        assertThat(pages.post("supervision", address, Map.of("findings", List.of("情况属实。"), "measures", List.of("已约谈。"), "result",
                List.of("SUBSTANTIATED"), "accountability", List.of("true"))).next()).isEqualTo(address);
        var page = pages.get("office", address).page();
        assertThat(page.select(".opinion")).hasSize(2);
        assertThat(page.text()).contains("已调取当日监控").contains("属实").contains("建议启动责任追究");
        assertThat(pages.get("leader.affairs", address).status()).isIn(403, 404);
        office.completes("office", caseNumber, "userTask_investigate", Map.of());
        assertThat(office.waitsAt(caseNumber)).as("the record with its result is enough").containsExactly("userTask_draftReply");
    }

    @Test
    @Rule("R-72")
    void theAnswerIsDraftedSavedPreviewedAndHandedOnFromOnePage() {
        var caseNumber = complaint("affairs");
        office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve"));
        office.completes("office", caseNumber, "userTask_investigate", Map.of("findings", "查明属实。", "measures", "已整改。", "result", "substantiated"));
        var address = "/desk/complaints/" + caseNumber + "/reply";
        assertThat(pages.get("office", address).page().getElementById("findings").text()).as("begins with what was found").isEqualTo("查明属实。");
        assertThat(pages.post("office", address, Map.of("findings", List.of(""), "measures", List.of("x"))).status()).isEqualTo(400);
        assertThat(pages.post("office", address, Map.of("findings", List.of("经查属实。<script>"), "measures", List.of("已整改。"), "handIn", List.of("false"))).next()).isEqualTo(address);
        var draft = pages.get("office", address);
        assertThat(draft.page().select(".letter-paper").text()).contains("经查属实。<script>").contains(NAME);
        assertThat(draft.text()).doesNotContain("经查属实。<script>");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_draftReply");
        var handedIn = pages.post("office", address, Map.of("findings", List.of("经查属实。"), "measures", List.of("已整改。"), "handIn", List.of("true")));
        assertThat(handedIn.next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_approveReply");
        assertThat(pages.post("office", address, Map.of("findings", List.of("改动"), "measures", List.of("改动"), "handIn", List.of("false"))).status()).as("too late").isEqualTo(400);
        var signing = pages.get("leader.assistance", "/desk/cases/" + caseNumber).page();
        assertThat(signing.select("#reply .letter-paper").text()).as("the signer reads the letter").contains("经查属实").contains("已整改");
        assertThat(signing.select("#acts .hash").eachText()).as("the code of the letter is the code the drafter handed in").containsExactly(signing.select("#reply .hash").text());
        office.completes("leader.assistance", caseNumber, "userTask_approveReply", Map.of("decision", "approve"));
        assertThat(Set.copyOf(pages.get("office", "/desk/cases/" + caseNumber).page().select("#acts .hash").eachText())).as("and the one that is signed").hasSize(1);
    }

    @Test
    @Rule("R-71")
    void correctingTheUnitOnThePageLeadsAwayWhoeverIsKeptAwayThen() {
        var caseNumber = complaint("elderly");
        var address = "/desk/complaints/" + caseNumber + "/recusal";
        assertThat(pages.get("office", address).page().select("#against option[selected]").val()).isEqualTo("elderly");
        assertThat(pages.post("office", address, Map.of("against", List.of("nowhere"))).status()).isEqualTo(400);
        assertThat(pages.post("office", address, Map.of("against", List.of("affairs"))).next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(pages.post("office", address, Map.of("against", List.of("office"))).next()).isEqualTo("/desk/complaints");
        assertThat(pages.get("office", address).status()).isEqualTo(404);
    }
}
