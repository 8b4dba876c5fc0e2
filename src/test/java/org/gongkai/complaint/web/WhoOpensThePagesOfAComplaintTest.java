package org.gongkai.complaint.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.citizen.OncePerForm;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Each page of a complaint, person by person; and what a page says to somebody who typed something wrong. */
@GongkaiTest
@Rule("R-71")
class WhoOpensThePagesOfAComplaintTest {

    private static final String NAME = "投诉人戊己";
    private static final String CONTACT = "13600000000";

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    OncePerForm once;
    @Autowired
    ComplaintIntake intake;

    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(context);
    }

    private String complaint(String against) {
        return once.registerCase(null, () -> intake.submit(new Submission(ComplaintKind.COMPLAINT, false, NAME, CONTACT, against, null,
                "窗口没有一次告知。", null, null, null), List.of())).caseNumber();
    }

    private String investigated() {
        var caseNumber = complaint("affairs");
        office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve"));
        office.completes("office", caseNumber, "userTask_investigate", Map.of("findings", "查明属实。", "measures", "已整改。", "result", "substantiated"));
        return caseNumber;
    }

    @ParameterizedTest
    @CsvSource({
            "office,             200, 200, 200, 200, 200",
            "office.director,    200, 200, 200, 200, 200",
            "supervision,        200, 200, 200, 403, 200",
            "director,           200, 200, 200, 403, 403",
            "leader.assistance,  404, 403, 403, 403, 403",
            "head.elderly,       404, 403, 403, 403, 403",
            "staff.elderly,      404, 403, 403, 403, 403",
            "head.affairs,       404, 403, 403, 403, 403",
            "bureau.office,      404, 404, 404, 404, 403",
            "sysadmin,           403, 403, 403, 403, 403",
            "auditor,            403, 403, 403, 403, 403"})
    void aComplaintAboutElderlyCare(String person, int file, int investigation, int reply, int recusal, int registration) {
        var caseNumber = complaint("elderly");
        var path = "/desk/complaints/" + caseNumber;
        assertThat(pages.get(person, "/desk/cases/" + caseNumber).status()).as("file").isEqualTo(file);
        assertThat(pages.get(person, path + "/investigation").status()).as("investigation").isEqualTo(investigation);
        assertThat(pages.get(person, path + "/reply").status()).as("reply").isEqualTo(reply);
        assertThat(pages.get(person, path + "/recusal").status()).as("recusal").isEqualTo(recusal);
        assertThat(pages.get(person, "/desk/complaints/new").status()).as("registration").isEqualTo(registration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"director", "head.elderly", "staff.elderly", "leader.assistance", "bureau.office", "sysadmin"})
    void whoDoesNotHandleItReadsNoNameAndNoContactOnAnyPage(String person) {
        var caseNumber = complaint("elderly");
        for (var address : List.of("/desk", "/desk/inbox", "/desk/board", "/desk/complaints", "/desk/complaints?state=all", "/desk/cases/" + caseNumber,
                "/desk/complaints/%s/investigation".formatted(caseNumber), "/desk/complaints/%s/reply".formatted(caseNumber),
                "/desk/complaints/%s/recusal".formatted(caseNumber))) {
            assertThat(pages.get(person, address).text()).as(address).doesNotContain(NAME).doesNotContain(CONTACT);
        }
    }

    @Test
    @Rule("R-72")
    void anAnswerThatLacksAPartIsRefusedAtTheFieldAndTheOtherPartIsKept() {
        var answer = pages.post("office", "/desk/complaints/%s/reply".formatted(investigated()), Map.of("findings", List.of("查明的情况很长。"), "measures", List.of("  ")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults a").eachAttr("href")).containsExactly("#field-measures");
        assertThat(answer.page().getElementById("measures-fault").text()).contains("请填写处理结果");
        assertThat(answer.page().getElementById("findings").text()).isEqualTo("查明的情况很长。");
    }

    @Test
    void whoIsNotTheOneToWriteReadsTheAnswerOnlyAndHasNoButton() {
        var caseNumber = investigated();
        var page = pages.get("director", "/desk/complaints/%s/reply".formatted(caseNumber)).page();
        assertThat(page.select("main").text()).contains("现在不由您起草");
        assertThat(page.select("main button[type=submit]")).isEmpty();
        assertThat(pages.post("director", "/desk/complaints/%s/reply".formatted(caseNumber), Map.of("findings", List.of("我来写"), "measures", List.of("我来写"))).status()).isEqualTo(400);
        assertThat(pages.get("office", "/desk/complaints/%s/reply".formatted(caseNumber)).text()).doesNotContain("我来写");
    }

    @Test
    void aUnitThatIsNoneIsRefusedAtTheFieldAndTheNameIsKept() {
        var caseNumber = complaint("elderly");
        var answer = pages.post("office", "/desk/complaints/%s/recusal".formatted(caseNumber), Map.of("against", List.of("nowhere"), "accusedPerson", List.of("某科员")));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#faults a").eachAttr("href")).containsExactly("#field-against");
        assertThat(answer.page().getElementById("accusedPerson").val()).isEqualTo("某科员");
        assertThat(pages.get("staff.elderly", "/desk/cases/" + caseNumber).status()).isEqualTo(404);
    }

    @Test
    void aNoteOfTheInvestigationWithoutFindingsKeepsTheRest() {
        var caseNumber = complaint("affairs");
        office.completes("office", caseNumber, "userTask_accept", Map.of("decision", "approve"));
        var page = pages.post("supervision", "/desk/complaints/%s/investigation".formatted(caseNumber),
                Map.of("findings", List.of(""), "measures", List.of("约谈当事人"), "result", List.of("PARTLY"))).page();
        assertThat(page.getElementById("findings-fault").text()).contains("请填写查明的情况");
        assertThat(page.getElementById("measures").text()).isEqualTo("约谈当事人");
    }

    @Test
    void theCaseNamesThePersonsATaskIsOfferedTo() {
        var caseNumber = complaint("office");
        assertThat(pages.get("supervision", "/desk/cases/" + caseNumber).page().select(".now-list").text())
                .contains("等待" + office.person("supervision").name() + "领取办理");
        var other = pages.get("director", "/desk/cases/" + complaint("elderly")).page().select(".now-list").text();
        assertThat(other).contains(office.person("office").name()).contains(office.person("office.director").name());
    }
}
