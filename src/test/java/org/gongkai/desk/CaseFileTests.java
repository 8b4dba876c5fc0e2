package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Upload;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.PublicationFiles;
import org.gongkai.publication.Revising;
import org.gongkai.security.Visitor;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class CaseFileTests {

    @LocalServerPort
    private int port;
    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Organization organization;
    @Autowired
    private Drafting drafting;
    @Autowired
    private Revising revising;
    @Autowired
    private PublicationFiles files;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private ObjectMapper json;
    @Autowired
    private DeadlineKeeping deadlines;
    @Autowired
    private TransactionTemplate transaction;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void submit() {
        pages = new StaffPages(context);
        caseNumber = drafting.submit(Office.notice(clock.today()), List.of(new Upload("低保 标准.txt", "标准".getBytes())),
                organization.person("staff.assistance"));
    }

    private String attachment() {
        var file = files.visible(caseNumber, organization.person("staff.assistance"));
        return "/desk/cases/%s/attachments/%s".formatted(caseNumber, file.attachments().get(0).getId());
    }

    @Test
    void aPersonOfAnotherUnitDoesNotLearnThatTheCaseExists() {
        for (var address : List.of("/desk/cases/" + caseNumber, attachment(), "/api/cases/" + caseNumber)) {
            var answer = pages.get("staff.elderly", address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.text()).as(address).doesNotContain("城乡低保标准");
        }
    }

    @Test
    @Rule("R-91")
    void theFileStandsBesideTheFormOfATaskWithTheAgeOfTheInformation() {
        var beside = "/desk/tasks/%s/case".formatted(office.task(caseNumber, "userTask_proofread").getId());
        assertThat(pages.get("staff.assistance", beside).next()).isEqualTo("/desk/cases/" + caseNumber + "?pane=true");
        var page = pages.get("staff.assistance", "/desk/cases/" + caseNumber + "?pane=true").page();
        assertThat(page.select("body").hasClass("in-pane")).isTrue();
        assertThat(page.select("main").text()).contains("起算日 " + clock.today(), "已用 0 个工作日");

        assertThat(pages.get("staff.elderly", beside).status()).isEqualTo(404);
        assertThat(pages.get("staff.assistance", "/desk/tasks/no-such-task/case").status()).isEqualTo(404);
    }

    @Test
    void theAnswerForAForeignCaseIsTheOneForNoCase() {
        var foreign = pages.get("staff.elderly", "/desk/cases/" + caseNumber).page().select("main").text().replace(caseNumber, "#");
        var none = pages.get("staff.elderly", "/desk/cases/FB-1999-00001").page().select("main").text().replace("FB-1999-00001", "#");

        assertThat(foreign).isEqualTo(none).contains("没有找到");
    }

    @Test
    void anAttachmentOfAnotherCaseIsNotFoundUnderThisOne() {
        var other = drafting.submit(Office.notice(clock.today()), List.of(), organization.person("staff.assistance"));

        assertThat(pages.get("staff.assistance", attachment().replace(caseNumber, other)).status()).isEqualTo(404);
    }

    @Test
    void anAttachmentIsAlwaysADownload() {
        var answer = pages.get("staff.assistance", attachment());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("标准");
        assertThat(answer.response().getHeader("Content-Disposition")).startsWith("attachment;").contains("filename*=UTF-8''%E4%BD%8E%E4%BF%9D%20%E6%A0%87%E5%87%86.txt");
        assertThat(answer.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void anAttachmentClaimsNoEncodingThatNobodyKnows() {
        assertThat(Visitor.signedIn(port, "staff.assistance").get(attachment()).headers().firstValue("Content-Type")).contains("text/plain");
    }

    @Test
    void thePageSaysWhereTheCaseStandsAndWhoseTurnItIs() {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);

        var page = pages.get("head.assistance", "/desk/cases/" + caseNumber).page();

        assertThat(page.select("h1").eachText()).containsExactly("城乡低保标准调整通知");
        assertThat(page.select(".now").text()).contains("一级审核", "社会救助科负责人", "等您办理");
        assertThat(page.select(".now a").attr("href")).isEqualTo("/camunda/app/tasklist/default/#/?task="
                + office.task(caseNumber, "userTask_sectionReview").getId());
        assertThat(page.select(".stage-current .stage-title").text()).isEqualTo("一级审核");
        assertThat(page.select(".stage-done .stage-title").text()).isEqualTo("校对");
        assertThat(page.select(".light").text()).isEqualTo("正常");
    }

    @Test
    void whoeverOnlyLooksOnGetsNoButtonForTheTask() {
        assertThat(pages.get("supervision", "/desk/cases/" + caseNumber).page().select(".now a")).isEmpty();
    }

    @Rule({"R-101", "R-105"})
    @Test
    void anOpinionIsShownWithItsPersonItsChecksAndTheVersionItWasGivenOn() {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);

        var opinion = pages.get("staff.assistance", "/desk/cases/" + caseNumber).page().select(".opinion").first().text();

        assertThat(opinion).contains("一级审核", "同意", "对第 1 版", "保密审查：不涉密", "格式正确规范", "用字准确无误", "社会救助科负责人", "校验码");
    }

    @Test
    void aStageThatMustComeAgainSaysSo() {
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);
        office.completes("leader.assistance", caseNumber, "userTask_leaderReview",
                Map.of("decision", "return", "secrecy", "none", "opinion", "请核对数字。"));
        var draft = Office.notice(clock.today());
        revising.revise(caseNumber, draft, List.of(), List.of(), organization.person("staff.assistance"), "已核对");

        var page = pages.get("staff.assistance", "/desk/cases/" + caseNumber).page();

        assertThat(page.select(".stage-again").text()).contains("一级审核", "改稿后须重新审核");
        assertThat(page.select(".version").first().text()).contains("标题和正文没有改动");
    }

    @Test
    @Rule("B.3")
    void aClockThatMovedShowsWhatItWasAndHowItWent() throws Exception {
        var today = clock.today();
        var basis = new SegmentBasis("《政府信息公开条例》第三十三条第三款", "征求意见书第1号", "office");
        transaction.executeWithoutResult(status -> {
            deadlines.stop(caseNumber, DeadlineKind.PUBLICATION, today, today.plusDays(20), basis);
            deadlines.start(caseNumber, DeadlineKind.THIRD_PARTY, "assistance", today);
        });
        var moved = deadlines.running(caseNumber).orElseThrow();

        var head = pages.get("staff.assistance", "/desk/cases/" + caseNumber).page().select(".case-head");
        assertThat(head.select(".clock dd .date").eachText()).containsExactly(moved.getInternalDue().toString(), moved.getStatutoryDue().toString());
        assertThat(head.select(".clock dd .provisional:contains(预计)")).hasSize(2);
        assertThat(head.select(".case-state").text()).contains("计时已中止，预计内部期限 " + moved.getInternalDue());
        assertThat(head.select(".segments-title").text()).contains("原定内部期限 " + moved.getFirstInternalDue());
        assertThat(head.select(".segments li").eachText()).hasSize(2).last().asString().contains("起中止", "第三十三条第三款，征求意见书第1号");
        assertThat(head.select(".step-limits").text()).contains("第三方意见");
        assertThat(head.select(".explained")).as("of each clock").hasSize(2);
        assertThat(head.select(".explained").first().select("summary, .explained > p").text()).contains("怎么算出来的", "停 20 天，等第三方意见", "是内部期限", "第三十三条第三款");
        assertThat(head.select(".explained").first().select("td.is-due").text()).contains("第20日 到期");
        assertThat(head.select(".explained").first().select("td.strip__stop").text()).contains("停 14 天，等第三方意见");
        assertThat(head.select(".explained [open], .explained script")).as("folded, and without a script").isEmpty();
        var paper = pages.get("staff.assistance", "/desk/cases/%s/print".formatted(caseNumber)).page();
        assertThat(paper.select("details")).isEmpty();
        assertThat(paper.select(".explained table.strip")).as("everything is unfolded on paper").hasSize(2);
        assertThat(onTheBoard(caseNumber)).contains("预计", "第三方意见");

        var answer = json.readTree(pages.get("staff.assistance", "/api/cases/" + caseNumber).text());
        assertThat(answer.at("/deadlines/0/stopped").asBoolean()).isTrue();
        assertThat(answer.at("/deadlines/0/segments")).hasSize(2);
        var stop = answer.at("/deadlines/0/segments/1");
        assertThat(stop.get("kind").asText()).isEqualTo("STOP");
        assertThat(stop.get("from").asText()).isEqualTo(today.plusDays(1).toString());
        assertThat(stop.get("to").isNull()).isTrue();
        assertThat(stop.get("days").asInt()).isZero();
        assertThat(stop.get("basis").asText()).contains("第三十三条");
        assertThat(stop.get("document").asText()).isEqualTo("征求意见书第1号");
        var days = answer.at("/deadlines/0/explanation/days");
        assertThat(days).filteredOn(day -> day.get("counted").asBoolean()).hasSize(20).last().extracting(day -> day.get("date").asText(), day -> day.get("number").asInt())
                .containsExactly(moved.getStatutoryDue().toString(), 20);
        assertThat(days.get(1).get("reason").asText()).isEqualTo("等第三方意见");
        assertThat(days.get(1).get("source").asText()).contains("第三十三条第三款");
    }

    /** The lines of the case on all pages of the board: other tests have cases of their own there. */
    private String onTheBoard(String number) {
        var first = pages.get("staff.assistance", "/desk/board").page();
        int last = first.select(".pager span").isEmpty() ? 1 : Integer.parseInt(first.select(".pager span").text().replaceAll(".*共 (\\d+) 页.*", "$1"));
        return IntStream.rangeClosed(1, last).mapToObj(page -> pages.get("staff.assistance", "/desk/board?page=" + page).page()
                .select("tr:contains(" + number + ")").text()).collect(Collectors.joining(" "));
    }

    @Test
    void theApiGivesTheSameUnderTheNamesOfTheContract() throws Exception {
        var answer = json.readTree(pages.get("staff.assistance", "/api/cases/" + caseNumber).text());

        assertThat(answer.get("caseNumber").asText()).isEqualTo(caseNumber);
        assertThat(answer.get("process").asText()).isEqualTo("publication-review");
        assertThat(answer.get("state").asText()).isEqualTo("IN_REVIEW");
        assertThat(answer.get("unit").asText()).isEqualTo("assistance");
        assertThat(answer.at("/deadlines/0/kind").asText()).isEqualTo("PUBLICATION");
        assertThat(answer.at("/deadlines/0/light").asText()).isEqualTo("GREEN");
        assertThat(answer.at("/deadlines/0/internalDue").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(answer.at("/deadlines/0/segments").isArray()).isTrue();
        assertThat(answer.at("/tasks/0/key").asText()).isEqualTo("userTask_proofread");
        assertThat(answer.at("/tasks/0/groups/0").asText()).isEqualTo("unit-assistance");
        assertThat(answer.at("/journal/0/sentence").asText()).contains("城乡低保标准调整通知");
        assertThat(answer.get("letters").isArray()).isTrue();
    }
}
