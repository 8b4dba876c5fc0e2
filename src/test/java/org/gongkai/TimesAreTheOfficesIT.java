package org.gongkai;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.format.DateTimeFormatter;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.organization.Organization;
import org.gongkai.publication.Drafting;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A due date is a day in Asia/Shanghai, also in Tasklist on a device that believes it is in New York. */
@DemoOffice
class TimesAreTheOfficesIT {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");

    @LocalServerPort
    int port;
    @Autowired
    Drafting drafting;
    @Autowired
    Organization organization;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    OfficeClock clock;

    @Test
    void tasklistShowsTheLastDayOfTheOffice() {
        var caseNumber = drafting.submit(Office.notice(clock.today()), List.of(), organization.person("staff.assistance"));
        var due = deadlines.running(caseNumber).orElseThrow().getInternalDue();
        try (var browser = new Browser(); var staff = Visit.signedInAbroad(browser, port, "staff.assistance")) {
            var page = staff.open("/camunda/app/tasklist/default/");
            var card = page.locator("li.task").filter(new Locator.FilterOptions().setHasText(caseNumber));
            assertThat(card).isVisible();
            assertThat(card.locator("[data-day]").first()).hasAttribute("data-day", DAY.format(due));
            assertThat(page.evaluate("new Date(2026, 0, 5, 9, 30).toISOString()")).isEqualTo("2026-01-05T01:30:00.000Z");
            assertThat(page.evaluate("new Date('2026-01-05T09:30:00').getTime() === Date.parse('2026-01-05T09:30:00+08:00')")).isEqualTo(true);
            assertThat(page.evaluate("(() => { const day = new Date('2026-01-04T17:00:00Z'); day.setHours(0); return [day.getDate(), day.toISOString()].join(); })()"))
                    .isEqualTo("5,2026-01-04T16:00:00.000Z");
            assertThat(page.evaluate("new Date() instanceof Date && typeof Date.now() === 'number'")).isEqualTo(true);
        }
    }
}
