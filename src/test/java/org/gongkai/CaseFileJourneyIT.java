package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

import javax.imageio.ImageIO;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongkai.casefile.Upload;
import org.gongkai.notification.Inbox;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What of a case only a browser shows: its diagram, its attachments unfolded, and the ways to Cockpit and back. */
@DemoOffice
class CaseFileJourneyIT {

    private static final String SUPERVISION = "supervision";

    private static Browser browser;

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;
    @Autowired
    Inbox inbox;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;
    private Office office;
    private String caseNumber;

    @BeforeAll
    static void openBrowser() {
        browser = new Browser();
    }

    @AfterAll
    static void closeBrowser() {
        browser.close();
    }

    @BeforeEach
    void anItemWaitsForItsFirstReview(@Autowired AutowireCapableBeanFactory beans) throws IOException {
        office = beans.createBean(Office.class);
        caseNumber = drafting.submit(Office.notice(clock.today()), List.of(new Upload("标准表.txt", "每人每月 680 元".getBytes(StandardCharsets.UTF_8)),
                new Upload("现场照片.png", picture())), office.person("staff.assistance"));
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);
    }

    private static byte[] picture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private static Locator element(Page page, String id) {
        return page.locator("#way .djs-element[data-element-id=%s]".formatted(id));
    }

    @Test
    void theDiagramShowsTheWayTakenAndWhereTheCaseStands() {
        try (var reader = Visit.signedIn(browser, port, SUPERVISION)) {
            var page = reader.open("/desk/cases/" + caseNumber);
            page.locator("#way [data-diagram]").scrollIntoViewIfNeeded();

            assertThat(element(page, "userTask_sectionReview")).hasClass(Pattern.compile("\\bhere\\b"));
            assertThat(element(page, "userTask_proofread")).hasClass(Pattern.compile("\\bpassed\\b"));
            assertThat(element(page, "flow_toSectionReview")).hasClass(Pattern.compile("\\btaken\\b"));
            assertThat(element(page, "flow_proofreadReturned")).not().hasClass(Pattern.compile("\\btaken\\b"));
            assertThat(element(page, "userTask_headSign")).not().hasClass(Pattern.compile("\\b(here|passed)\\b"));
            assertThat(page.locator("#way [data-container-id=userTask_sectionReview] .mark-here")).hasText("●");
            assertThat(page.locator("#way [data-container-id=userTask_proofread] .mark-passed")).hasText("✓");
            reader.press("看全图");
            reader.press("看现在的位置");
            var here = element(page, "userTask_sectionReview").boundingBox();
            var shown = page.locator("#way [data-diagram]").boundingBox();
            assertThat(here.x).isBetween(shown.x, shown.x + shown.width - here.width);
            assertThat(here.y).isBetween(shown.y, shown.y + shown.height - here.height);
            Browser.screenshot(page, "case-file-1-diagram");
        }
    }

    @Test
    void anAttachmentIsLookedAtWithoutLeavingThePage() {
        try (var head = Visit.signedIn(browser, port, "head.assistance")) {
            var page = head.open("/desk/cases/" + caseNumber);
            var text = page.locator("#previews details").filter(new Locator.FilterOptions().setHasText("标准表.txt"));
            assertThat(text.locator("iframe")).not().isVisible();
            text.locator("summary").click();
            assertThat(text.locator("iframe").contentFrame().locator("body")).hasText("每人每月 680 元");
            var photo = page.locator("#previews details").filter(new Locator.FilterOptions().setHasText("现场照片.png"));
            photo.locator("summary").click();
            photo.locator("img").scrollIntoViewIfNeeded();
            assertThat(photo.locator("img")).hasJSProperty("naturalWidth", 40);
            assertThat(page.url()).endsWith("/desk/cases/" + caseNumber);
            Browser.screenshot(page, "case-file-2-previews");
        }
    }

    @Test
    void theWayLeadsFromTheCaseToCockpitAndBack() {
        try (var reader = Visit.signedIn(browser, port, SUPERVISION)) {
            var page = reader.open("/desk/cases/" + caseNumber);
            var cockpit = page.context().waitForPage(() -> page.getByText("在监督视图（Cockpit）中查看运行情况").click());
            var back = cockpit.locator(".gk-case-file");
            assertThat(cockpit.locator(".breadcrumbs-panel")).containsText(caseNumber);
            Browser.screenshot(cockpit, "case-file-3-cockpit");
            var file = cockpit.context().waitForPage(back::click);
            assertThat(file).hasURL(reader.address("/desk/cases/" + caseNumber));
            assertThat(file.locator("h1")).isVisible();
        }
        try (var author = Visit.signedIn(browser, port, "staff.assistance")) {
            var page = author.open("/desk/cases/" + caseNumber);
            assertThat(page.locator("#way")).isVisible();
            assertThat(page.getByText("在监督视图")).hasCount(0);
        }
    }

    @Test
    @Rule("R-12")
    void aStepThatStandsStillIsTriedAgainInCockpitAndItsIncidentIsGone() {
        var job = office.job(caseNumber, "intermediateEvent_deadlinePoint");
        office.management().setJobRetries(job.getId(), 0);
        try (var reader = Visit.signedIn(browser, port, SUPERVISION)) {
            var page = reader.open("/camunda/app/cockpit/default/#/process-instance/%s/runtime?tab=incidents-tab".formatted(job.getProcessInstanceId()));
            var again = page.locator("[ng-click^=openJobRetryDialog]");
            again.click();
            assertThat(page.getByText("谁安排的会记入案卷")).isVisible();
            reader.press("重新执行");
            assertThat(page.getByText("已安排重新执行，稍后刷新页面查看结果。")).isVisible();
            Browser.screenshot(page, "case-file-4-again");
            reader.press("确定");
            assertThat(again).hasCount(0);
            assertThat(reader.open("/desk/cases/" + caseNumber).locator("#journal")).containsText("安排重新执行");
            assertThat(page.locator("#stuck")).hasCount(0);
        }
        assertThat(office.job(caseNumber, "intermediateEvent_deadlinePoint").getRetries()).isPositive();
    }

    @Test
    void theWebApplicationsSayHowManyMessagesAreUnread() {
        transaction.executeWithoutResult(status -> inbox.tell("journey-" + caseNumber, SUPERVISION, caseNumber, "《通知》临近期限。"));
        try (var reader = Visit.signedIn(browser, port, SUPERVISION)) {
            for (var application : List.of("cockpit", "tasklist")) {
                var page = reader.open("/camunda/app/%s/default/".formatted(application));
                assertThat(page.locator("a.to-inbox")).hasText(Pattern.compile("^消息（[1-9]\\d*\\+?）$"));
            }
            reader.page().locator("a.to-inbox").click();
            assertThat(reader.page()).hasURL(reader.address("/desk/inbox"));
        }
    }
}
