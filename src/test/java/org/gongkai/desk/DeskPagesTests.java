package org.gongkai.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.notification.Inbox;
import org.gongkai.publication.Category;
import org.gongkai.publication.Draft;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class DeskPagesTests {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private Inbox inbox;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private OfficeClock clock;

    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(context);
    }

    private void tell(String key, String recipient, String caseNumber) {
        transaction.executeWithoutResult(status -> inbox.tell(key, recipient, caseNumber, "《通知》临近期限。"));
    }

    /** The first page shows what is due first; the office of the tests has more to do than it shows. */
    private Draft longOverdue() {
        return Office.notice(clock.today().minusYears(3));
    }

    @Test
    void theFirstPageShowsWhatWaitsForMeAndNotWhatWaitsForOthers() {
        var caseNumber = office.submits("staff.assistance", longOverdue());
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        var link = "a[href=/desk/cases/%s]".formatted(caseNumber);

        assertThat(pages.get("head.assistance", "/desk").page().select(".task " + link)).hasSize(1);
        assertThat(pages.get("staff.assistance", "/desk").page().select(".task " + link)).isEmpty();
        assertThat(pages.get("staff.elderly", "/desk").page().select(link)).isEmpty();
    }

    @Test
    void aTaskSomebodyHasTakenWaitsForNobodyElse() {
        var caseNumber = office.submits("staff.assistance", longOverdue());
        var task = office.task(caseNumber, "userTask_proofread");
        office.as("staff.assistance", () -> context.getBean(org.camunda.bpm.engine.TaskService.class).claim(task.getId(), "staff.assistance"));
        var link = ".task a[href=/desk/cases/%s]".formatted(caseNumber);

        assertThat(pages.get("staff.assistance", "/desk").page().select(link)).hasSize(1);
        assertThat(pages.get("head.assistance", "/desk").page().select(link)).isEmpty();
    }

    @Test
    void whoHadAPartInACaseFindsItAgainAndNobodyElseDoes() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        var link = "a[href=/desk/cases/%s]".formatted(caseNumber);
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
        office.completes("head.assistance", caseNumber, "userTask_sectionReview", Office.SECTION_APPROVES);

        assertThat(pages.get("head.assistance", "/desk/participated").page().select(link)).hasSize(1);
        assertThat(pages.get("staff.assistance", "/desk/participated").page().select("tbody tr").first().select(link)).hasSize(1);
        assertThat(pages.get("leader.assistance", "/desk/participated").page().select(link)).isEmpty();
        assertThat(pages.get("sysadmin", "/desk/participated").status()).isEqualTo(403);
    }

    @Test
    void whatIsNotAllowedIsNotOffered() {
        assertThat(pages.get("staff.assistance", "/desk").page().select("a[href=/desk/register]")).isEmpty();
        assertThat(pages.get("staff.assistance", "/desk").page().select("a[href=/desk/publications/new]")).isNotEmpty();
        assertThat(pages.get("supervision", "/desk").page().select("a[href=/desk/register]")).isNotEmpty();
        assertThat(pages.get("supervision", "/desk").page().select("a[href=/desk/publications/new]")).isEmpty();
    }

    @Test
    void theMessagesOfOthersCannotBeMarked() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        tell("mark-" + caseNumber, "head.assistance", caseNumber);
        var id = inbox.of("head.assistance").get(0).getId();
        var unread = inbox.unread("head.assistance");

        pages.post("staff.assistance", "/desk/inbox/%d/read".formatted(id), Map.of());
        pages.post("staff.assistance", "/desk/inbox/read", Map.of());

        assertThat(inbox.unread("head.assistance")).isEqualTo(unread);
        assertThat(pages.post("head.assistance", "/desk/inbox/%d/read".formatted(id), Map.of()).next()).isEqualTo("/desk/inbox");
        assertThat(inbox.unread("head.assistance")).isEqualTo(unread - 1);
    }

    @Test
    void otherPagesAskForTheNumberAndEverybodyGetsTheirOwn() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        tell("count-" + caseNumber, "head.assistance", caseNumber);

        for (var person : List.of("head.assistance", "staff.elderly", "sysadmin", "secadmin", "auditor")) {
            assertThat(pages.get(person, "/api/inbox/unread").text()).as(person).isEqualTo("{\"unread\":%d}".formatted(inbox.unread(person)));
        }
        assertThat(inbox.unread("head.assistance")).isPositive();
    }

    @Test
    void theNumberOfUnreadMessagesStandsOnEveryPage() {
        var caseNumber = office.submits("staff.elderly", new Draft("公告", "<p>文</p>", Category.E06, "elderly", clock.today(), null, null,
                null, null, null, null, null, false, null, null, false, true));
        tell("badge-" + caseNumber, "staff.elderly", caseNumber);
        var unread = String.valueOf(inbox.unread("staff.elderly"));

        for (var address : List.of("/desk", "/desk/inbox", "/desk/publications", "/desk/publications/new", "/desk/cases/" + caseNumber)) {
            assertThat(pages.get("staff.elderly", address).page().select(".badge span").first().text()).as(address).isEqualTo(unread);
        }
    }

    @Test
    void aFaultIsAPageThatSaysWhatToDo() {
        for (var address : List.of("/desk/internal/nowhere", "/desk/cases/FB-1999-00001", "/desk/internal/nothing")) {
            var answer = pages.get("staff.assistance", address);
            assertThat(answer.status()).as(address).isEqualTo(404);
            assertThat(answer.response().getContentType()).as(address).startsWith("text/html");
            assertThat(answer.page().select("main a[href=/desk]")).as(address).isNotEmpty();
        }
    }

    @Test
    void theListShowsTheUnitAndOnRequestOnlyMyOwn() {
        var mine = office.submits("staff.assistance", Office.notice(clock.today()));
        var theOffices = office.submits("office", Office.notice(clock.today()));

        assertThat(pages.get("staff.assistance", "/desk/publications").text()).contains(mine, theOffices);
        assertThat(pages.get("staff.assistance", "/desk/publications?scope=own").text()).contains(mine).doesNotContain(theOffices);
        assertThat(pages.get("staff.elderly", "/desk/publications?unit=assistance&state=all").text()).doesNotContain(mine, theOffices);
    }

    @Rule({"R-23", "R-39"})
    @Test
    void anInternalItemIsOnTheInternalBoardForItsAudience() {
        var draft = new Draft("科室经费收支情况", "<p>收支情况。</p>", Category.I01, "assistance", clock.today(), null, null, null, Set.of(), null,
                null, null, false, null, null, false, true);
        var caseNumber = office.submits("staff.assistance", draft);
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");

        var board = pages.get("staff.elderly", "/desk/internal").page();
        var address = board.select(".board-title a").first().attr("href");
        var page = pages.get("staff.elderly", address).page();

        assertThat(page.select("h1").text()).isEqualTo("科室经费收支情况");
        assertThat(page.select("a[href=/desk/cases/%s]".formatted(caseNumber))).isEmpty();
    }

    @Rule({"R-116", "R-117"})
    @Test
    void theRegisterListsWhatIsOutAndCanBeChecked() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");

        var page = pages.get("supervision", "/desk/register?verify=true").page();

        assertThat(page.select("a[href=/desk/cases/%s]".formatted(caseNumber))).hasSize(1);
        assertThat(page.select(".signers").last().text()).contains("一级", "二级", "三级");
        assertThat(page.select(".notice-ok").text()).contains("校验通过");
        assertThat(page.select("td code").last().attr("title")).hasSize(64);
    }

    @Test
    void everyPageHasOneHeadingALabelForEachFieldAndNoScriptOfItsOwn() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        for (var address : List.of("/desk", "/desk/inbox", "/desk/board", "/desk/publications", "/desk/publications/new", "/desk/register",
                "/desk/internal", "/desk/cases/" + caseNumber, "/desk/publications/%s/edit".formatted(caseNumber), "/desk/internal/nowhere")) {
            check(address, pages.get("office", address).page());
        }
    }

    private static void check(String address, Document page) {
        assertThat(page.select("h1")).as(address).hasSize(1);
        assertThat(page.select("html").attr("lang")).as(address).isEqualTo("zh-CN");
        assertThat(page.title()).as(address).endsWith("政务公开经办台");
        assertThat(page.select("a.skip[href=#main], #main")).as(address).hasSize(2);
        assertThat(page.select("form[action=/logout] [name=_csrf]")).as(address).hasSize(1);
        assertThat(page.select("script:not([src]), [onclick], [onsubmit]")).as(address).isEmpty();
        for (var field : page.select("input:not([type=hidden]), select, textarea")) {
            var labelled = field.closest("label") != null || !page.select("label[for='%s']".formatted(field.id())).isEmpty();
            assertThat(labelled).as("%s: label of %s", address, field).isTrue();
        }
        assertThat(page.select("[id]").eachAttr("id")).as(address).doesNotHaveDuplicates();
        page.select("[aria-describedby]").forEach(field -> assertThat(field.attr("aria-describedby").split(" "))
                .as("%s: %s", address, field).allSatisfy(id -> assertThat(page.getElementById(id)).isNotNull()));
        page.select("[aria-labelledby]").forEach(part -> assertThat(page.getElementById(part.attr("aria-labelledby"))).as("%s: %s", address, part).isNotNull());
    }
}
