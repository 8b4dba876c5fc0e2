package org.gongkai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@GongkaiTest
class CountingBeforeEverybodysEyesTest {

    private Visitor visitor;

    @BeforeEach
    void open(@Autowired ApplicationContext context) {
        visitor = new Visitor(context);
    }

    @Test
    @Rule("C.4")
    void everyDayOfThePeriodSaysWhyItCountsOrNot() {
        var page = visitor.page("/working-days?from=2026-09-21&days=20");

        assertThat(page.selectFirst(".due__date time").attr("datetime")).isEqualTo("2026-10-26");
        assertThat(page.select(".is-start").text()).isEqualTo("9/21 起算日 不计入");
        assertThat(page.select(".is-counted").first().text()).isEqualTo("9/22 第1日");
        assertThat(page.select(".is-skipped").eachText()).hasSize(15).contains("9/25 不计 中秋节放假", "10/17 不计 周末");
        assertThat(page.select(".is-counted").eachText()).hasSize(19).contains("10/10 第9日 调休上班");
        assertThat(page.select(".is-due").text()).isEqualTo("10/26 第20日 到期");
        assertThat(page.select(".tag--warn")).isEmpty();
        assertThat(page.select(".strip tbody tr")).allSatisfy(week -> assertThat(week.select("td")).hasSize(7));
    }

    @Test
    @Rule("C.4")
    void aDateBehindTheLastNoticeIsCalledProvisional() {
        var page = visitor.page("/working-days?from=2098-12-20&days=20");

        assertThat(page.selectFirst(".due__date").text()).endsWith("暂定");
        assertThat(page.selectFirst(".due__note").text()).contains("到期日可能变动");
    }

    @Test
    void whatCannotBeCountedIsSaidAtItsField() {
        assertThat(visitor.status("/working-days?from=x&days=20")).isEqualTo(400);
        assertThat(visitor.page("/working-days?from=x&days=20").selectFirst("#from-error").text()).contains("2026-11-23");
        assertThat(visitor.page("/working-days?from=2026-11-23&days=0").selectFirst("#days-error").text()).contains("1 至 250");
        assertThat(visitor.page("/working-days?from=2026-11-23").select("#from-error, #days-error")).isEmpty();
        assertThat(visitor.page("/working-days?from=1999-01-01&days=5").selectFirst("#from-error").text()).contains("1999-01-01");
        assertThat(visitor.page("/working-days?from=2099-12-20&days=250").selectFirst("#from-error").text()).contains("超出");
        assertThat(visitor.page("/working-days?days=999999999999").selectFirst("#days-error").text()).isNotEmpty();
    }
}
