package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.gongkai.calendar.NoticeTexts;
import org.gongkai.calendar.TakenIn;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The notice of a year comes when the year has begun: pasted by one, confirmed by another, every open case moves, and who
 * had been warned is warned again at the new date. Time passes as in a training, by the clock of the administrator.
 */
@Rule("R-49")
@GongkaiTest
class TheCalendarMovesJourneyIT {

    private static final LocalDate MADE = LocalDate.of(2026, 12, 24);
    /** Counted while nobody knew the New Year of 2027, and with it. */
    private static final String BEFORE = "2027-01-07";
    private static final String AFTER = "2027-01-08";
    private static final String REMINDER = "还有 3 个工作日";

    private static Browser browser;

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;
    @Autowired
    Organization organization;
    @Autowired
    OfficeClock clock;
    @Autowired
    TakenIn taken;

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
    void anItemMadeBeforeAnybodyKnewTheYear() {
        taken.itIsThatDay();
        clock.travelTo(OfficeClock.at(MADE, LocalTime.of(9, 0)));
        caseNumber = drafting.submit(Office.notice(MADE), List.of(), organization.person("staff.assistance"));
    }

    @AfterEach
    void asItWas() {
        taken.takenBack();
    }

    @Test
    void fromTheTextOfTheNoticeToTheSecondWarning() {
        try (var author = Visit.signedIn(browser, port, "staff.assistance")) {
            assertThat(dates(author)).containsText(BEFORE);
            assertThat(dates(author)).containsText("暂定");
            timePassesUntil(LocalDate.of(2027, 1, 4));
            assertThat(reminders(author)).hasCount(1);

            var address = takenIn();
            confirmed(address);

            assertThat(dates(author)).containsText(AFTER);
            assertThat(dates(author)).not().containsText("暂定");
            assertThat(author.page().locator("#journal")).containsText("《国务院办公厅关于2027年部分节假日安排的通知》");
            Browser.screenshot(author.page(), "calendar-4-case");
            assertThat(reminders(author)).hasCount(1);
            timePassesUntil(LocalDate.of(2027, 1, 5));
            assertThat(reminders(author)).hasCount(2);
            Browser.screenshot(author.page(), "calendar-5-warned-again");
        }
    }

    /** One of the office pastes the text, sees what it would do, and cannot make it so alone. */
    private String takenIn() {
        try (var office = Visit.signedIn(browser, port, "office")) {
            var page = office.open("/desk/calendar/notices");
            page.locator("#text").fill(NoticeTexts.OF_2027);
            Browser.screenshot(page, "calendar-1-pasted");
            office.press("读取并预览");
            page.waitForURL(Pattern.compile(".*/desk/calendar/notices/\\d+"));
            assertThat(moved(page)).containsText(BEFORE);
            assertThat(moved(page)).containsText(AFTER);
            assertThat(page.locator("main")).containsText("您录入的文件须由另一人确认");
            assertThat(page.getByText("确认生效").count()).isZero();
            Browser.screenshot(page, "calendar-2-preview");
            return page.url();
        }
    }

    private void confirmed(String address) {
        try (var director = Visit.signedIn(browser, port, "office.director")) {
            var page = director.page();
            page.navigate(address);
            page.locator("input[name=checked]").check();
            director.press("确认生效");
            director.until(() -> page.getByText("全部在办案件都已按最新的日历计算").count() > 0, () -> page.navigate(address));
            assertThat(moved(page)).containsText(AFTER);
            Browser.screenshot(page, "calendar-3-confirmed");
        }
    }

    private void timePassesUntil(LocalDate day) {
        try (var administrator = Visit.signedIn(browser, port, "sysadmin")) {
            var page = administrator.open("/desk/training");
            page.locator("input[name=to][value=other]").check();
            page.locator("#day").fill(day.toString());
            page.locator("#time").fill("09:00");
            page.locator("input[name=sure]").check();
            administrator.press("开始拨动");
            administrator.until(() -> page.getByText("已经到达").count() > 0, () -> administrator.open("/desk/training"));
        }
    }

    private Locator moved(Page page) {
        return page.locator("tr").filter(new Locator.FilterOptions().setHasText(caseNumber));
    }

    private Locator dates(Visit person) {
        return person.open("/desk/cases/" + caseNumber).locator("dl.clock");
    }

    private Locator reminders(Visit person) {
        return person.open("/desk/inbox").locator(".message-list li").filter(new Locator.FilterOptions().setHasText(caseNumber))
                .filter(new Locator.FilterOptions().setHasText(REMINDER));
    }
}
