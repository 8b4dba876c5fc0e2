package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Who has approved, who is still to approve, and the way on the diagram: for cases that run and for those that have ended. */
@GongkaiTest
class TheWayOfACaseTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void submit() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    private Element way() {
        return pages.get("head.assistance", "/desk/cases/" + caseNumber).page().selectFirst("#way");
    }

    private JsonNode marks() throws Exception {
        return new ObjectMapper().readTree(pages.get("supervision", "/desk/cases/%s/diagram".formatted(caseNumber)).text()).get("marks");
    }

    private static List<String> texts(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).map(JsonNode::asText).toList();
    }

    @Test
    void whoHasApprovedAndWhoIsToComeStandInOrderWithTheirPersons() {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);

        assertThat(way().select("tbody tr").eachText()).hasSize(3).first().asString().startsWith("校对稿件 救助科承办人 校对无误");
        assertThat(way().select("tbody tr").eachText().get(1)).startsWith("一级审核 救助科负责人 同意");
        assertThat(way().select("tbody tr").eachText().get(2)).startsWith("二级审核 — 正在办理");
        assertThat(way().select(".to-come strong").eachText()).containsExactly("三级签发", "归档");
        assertThat(way().select(".to-come li").first().text()).contains("领导小组组长", "局长");
        assertThat(way().select(".tag")).isEmpty();
    }

    @Test
    void aReturnedItemGoesThroughAllOfItAgain() {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview",
                Map.of("decision", "return", "secrecy", "none", "opinion", "请补充。"));

        assertThat(way().select("tbody tr").eachText().get(1)).contains("一级审核", "退回修改");
        assertThat(way().select(".to-come strong").eachText()).containsExactly("校对稿件", "一级审核", "二级审核", "三级签发", "归档");
    }

    @Test
    void theDiagramShowsOnlyWhatWasPassedAndWhereTheCaseIs() throws Exception {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);

        assertThat(texts(marks().get("here"))).contains("userTask_sectionReview").doesNotContain("userTask_proofread");
        assertThat(texts(marks().get("flows"))).contains("flow_submitted", "flow_toProofread", "flow_proofreadApproved", "flow_toSectionReview")
                .doesNotContain("flow_proofreadReturned", "flow_sectionReviewApproved");
        assertThat(texts(marks().get("elements"))).contains("userTask_proofread").doesNotContain("userTask_revise", "userTask_headSign");
        assertThat(pages.get("supervision", "/desk/cases/%s/diagram".formatted(caseNumber)).text()).contains("BPMNDiagram", "三级签发");
    }

    @Test
    void aCaseThatHasEndedKeepsItsWay() throws Exception {
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        office.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "齐全"));

        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(way().select("tbody tr").eachText()).hasSize(5).last().asString().startsWith("归档 督导组督导员");
        assertThat(way().text()).contains("流程已经结束。");
        assertThat(texts(marks().get("here"))).isEmpty();
        assertThat(texts(marks().get("flows"))).contains("flow_publishDone", "flow_reviewPublished", "flow_archiveDone").doesNotContain("flow_withdrawn", "flow_rejected");
    }

    @Test
    void nobodyWhoMayNotSeeTheCaseGetsItsDiagram() {
        for (var person : List.of("staff.elderly", "info")) {
            assertThat(pages.get(person, "/desk/cases/%s/diagram".formatted(caseNumber)).status()).as(person).isEqualTo(404);
        }
        assertThat(pages.get("sysadmin", "/desk/cases/%s/diagram".formatted(caseNumber)).status()).isEqualTo(403);
    }
}
