package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/** Everybody in the office can see which days count and which notice says so (domain.md C.1, C.2). */
@GongkaiTest
@Rule({"C.1", "C.2"})
class TheYearIsShownTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private OfficeClock clock;

    private org.jsoup.nodes.Element year(String person, String address) {
        return new StaffPages(context).get(person, address).page();
    }

    @ParameterizedTest
    @ValueSource(strings = {"staff.assistance", "director", "sysadmin", "secadmin", "auditor"})
    void toWhoeverIsSignedIn(String person) {
        assertThat(year(person, "/desk/calendar").select("h1").text()).isEqualTo(clock.today().getYear() + " 年工作日历");
    }

    @Test
    void withWhatIsOffAndWhatIsWorked() {
        var page = year("staff.assistance", "/desk/calendar?year=2026");

        assertThat(page.select("time[datetime=2026-02-16]").first().parent().text()).contains("休", "春节");
        assertThat(page.select("time[datetime=2026-02-14]").first().parent().className()).contains("is-working");
        assertThat(page.select("time[datetime=2026-02-14]").first().parent().text()).contains("班");
        assertThat(page.select("time[datetime=2026-02-24]").first().parent().text()).isEqualTo("24");
        assertThat(page.select(".year-legend").text()).contains("248 个工作日");
        assertThat(page.text()).contains("2026-12-31", "2月15日（周日）至2月23日（周一）放假，共 9 天；2月14日（周六）、2月28日（周六）上班");
    }

    @Test
    void withEveryNoticeOfTheYearAlsoTheOneThatChangedIt() {
        assertThat(year("staff.assistance", "/desk/calendar?year=2020").select(".notice-text").eachText()).hasSize(2)
                .anyMatch(text -> text.contains("国办发明电〔2019〕16号") && text.contains("1月24日（周五）至1月30日（周四）"))
                .anyMatch(text -> text.contains("国办发明电〔2020〕1号") && text.contains("1月24日（周五）至2月2日（周日）"));
    }

    @Test
    void asUncertainWhereNoNoticeIsThere() {
        var page = year("staff.assistance", "/desk/calendar?year=" + (WorkingCalendar.official().loadedUntil().getYear() + 1));

        assertThat(page.select(".month.is-provisional")).hasSize(12);
        assertThat(page.text()).contains("这一年的放假通知还没有收录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2018", "2030", "abc", "-1", "99999999999"})
    void asThisYearWhereTheYearIsNone(String year) {
        assertThat(year("staff.assistance", "/desk/calendar?year=" + year).select("h1").text()).isEqualTo(clock.today().getYear() + " 年工作日历");
    }
}
