package org.gongkai.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.PublicationFile;
import org.gongkai.publication.PublicationFiles;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class EditPageTests {

    private static final Map<String, Object> RETURNED = Map.of("decision", "return", "secrecy", "none", "opinion", "请补充办理条件。");

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Organization organization;
    @Autowired
    private Drafting drafting;
    @Autowired
    private PublicationFiles files;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void submit() {
        pages = new StaffPages(context);
        caseNumber = drafting.submit(Office.notice(clock.today()), List.of(new Upload("旧附件.txt", "旧".getBytes())),
                organization.person("staff.assistance"));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
    }

    private String address() {
        return "/desk/publications/%s/edit".formatted(caseNumber);
    }

    private PublicationFile file() {
        return files.visible(caseNumber, organization.person("office"));
    }

    private Map<String, List<String>> revision() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("step", List.of("REVISE"));
        fields.put("title", List.of("城乡低保标准调整通知（修订）"));
        fields.put("body", List.of("<p>自下月起，城市低保标准调整为每人每月 690 元。</p>"));
        fields.put("category", List.of("E07"));
        fields.put("disclosure", List.of("PROACTIVE"));
        fields.put("source", List.of("OWN"));
        fields.put("site", List.of("PORTAL"));
        fields.put("declarations", List.of("true"));
        return fields;
    }

    @Test
    void aReturnedItemIsRevisedOnTheFormItWasDraftedOn() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", RETURNED);
        var page = pages.get("staff.assistance", address()).page();
        var fields = revision();
        fields.put("removed", page.select("[name=removed]").eachAttr("value"));
        fields.put("opinion", List.of("已补充办理条件。"));

        var answer = pages.post("staff.assistance", address(), fields);

        assertThat(page.select("#title").val()).isEqualTo("城乡低保标准调整通知");
        assertThat(page.text()).contains("请补充办理条件。", "旧附件.txt");
        assertThat(answer.next()).isEqualTo("/desk/cases/" + caseNumber);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_proofread");
        assertThat(file().current().getTitle()).isEqualTo("城乡低保标准调整通知（修订）");
        assertThat(file().attachments()).isEmpty();
        assertThat(file().reviews()).last().satisfies(review -> {
            assertThat(review.getReviewerId()).isEqualTo("staff.assistance");
            assertThat(review.getOpinion()).isEqualTo("已补充办理条件。");
        });
    }

    @Rule("R-49")
    @Test
    void aRevisionCannotMoveTheDayTheClockCountsFrom() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", RETURNED);
        var fields = revision();
        fields.put("unit", List.of("elderly"));
        fields.put("generatedOn", List.of(clock.today().minusDays(9).toString()));

        pages.post("staff.assistance", address(), fields);

        assertThat(file().item().getUnitCode()).isEqualTo("assistance");
        assertThat(file().item().getGeneratedOn()).isEqualTo(clock.today());
    }

    @Test
    void aWrongRevisionKeepsWhatWasTypedAndTheItemWaitsOn() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", RETURNED);
        var fields = revision();
        fields.put("title", List.of(""));
        fields.remove("declarations");
        fields.put("opinion", List.of("改好了"));

        var answer = pages.post("staff.assistance", address(), fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-title .field-fault, #field-declarations .field-fault")).hasSize(2);
        assertThat(answer.page().select("#opinion").text()).isEqualTo("改好了");
        assertThat(answer.page().select("#body").text()).contains("690");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_revise");
        assertThat(file().versions()).hasSize(1);
    }

    @Test
    void anOpinionThatIsTooLongIsRefusedAtItsFieldAndNothingIsChanged() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", RETURNED);
        var fields = revision();
        fields.put("opinion", List.of("长".repeat(2001)));

        var answer = pages.post("staff.assistance", address(), fields);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-opinion .field-fault").text()).contains("2000");
        assertThat(file().versions()).hasSize(1);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_revise");
    }

    @Rule("R-106")
    @Test
    void levelTwoEditsTheWordsAndTheDifferenceIsShown() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);
        var page = pages.get("leader.assistance", address()).page();

        var answer = pages.post("leader.assistance", address(), Map.of("step", List.of("LEADER"), "title", List.of("城乡低保标准调整通知"),
                "body", List.of("<p>自下月起,城市低保标准调整为每人每月 690 元。</p>")));

        assertThat(page.select("#title, #body")).hasSize(2);
        assertThat(page.select("[name=category], [name=files]")).isEmpty();
        assertThat(answer.next()).isEqualTo("/desk/cases/" + caseNumber);
        var shown = pages.get("staff.assistance", answer.next()).page();
        assertThat(shown.select(".diff del mark").eachText()).containsExactly("8");
        assertThat(shown.select(".diff ins mark").eachText()).containsExactly("9");
        assertThat(shown.select(".diff-del .hidden-text").text()).isEqualTo("删去：");
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_leaderReview");
    }

    @Test
    void anEditThatComesTooLateIsRefusedAndTheTypedTextIsNotLost() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);
        pages.get("leader.assistance", address());
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview", Office.LEADER_APPROVES);

        var answer = pages.post("leader.assistance", address(), Map.of("step", List.of("LEADER"), "title", List.of("新标题"),
                "body", List.of("<p>迟到的修改</p>")));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().select("#typed").text()).contains("迟到的修改");
        assertThat(file().versions()).hasSize(1);
    }

    @Test
    void aRevisionWhileTheItemIsUnderReviewIsRefused() {
        var answer = pages.post("staff.assistance", address(), revision());

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.page().text()).contains("现在不能修改");
        assertThat(file().versions()).hasSize(1);
    }

    @Test
    void whoeverCannotEditIsToldWhoseTurnItIs() {
        assertThat(pages.get("staff.assistance", address()).page().text()).contains("现在不能修改", "社会救助科负责人", "一级审核");
    }

    @Rule("R-104")
    @Test
    void theHeadOfTheUnitDoesNotRevise() {
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", RETURNED);

        assertThat(pages.get("head.assistance", address()).page().select("h1").text()).isEqualTo("现在不能修改");
        assertThat(pages.post("head.assistance", address(), revision()).status()).isEqualTo(409);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_revise");
    }

    @Test
    void anotherUnitDoesNotEvenLearnThatTheItemExists() {
        assertThat(pages.get("staff.elderly", address()).status()).isEqualTo(404);
        assertThat(pages.post("staff.elderly", address(), revision()).status()).isEqualTo(404);
    }
}
