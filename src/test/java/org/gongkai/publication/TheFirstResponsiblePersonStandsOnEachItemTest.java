package org.gongkai.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** 第一责任人: the head of the unit on the day of the item, for staff with the name, for the public as the post. */
@GongkaiTest
@Rule("R-09")
class TheFirstResponsiblePersonStandsOnEachItemTest {

    @Autowired
    private WebApplicationContext context;
    @Autowired
    private Office office;
    @Autowired
    private OfficeClock clock;
    @Autowired
    private JdbcTemplate rows;

    private StaffPages pages;
    private String caseNumber;

    @BeforeEach
    void anItem() {
        pages = new StaffPages(context);
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    @AfterEach
    void thereWasNoPredecessor() {
        rows.update("delete from staff_role where basis = 'predecessor'");
    }

    private String onTheCasePage() {
        return pages.get("office", "/desk/cases/" + caseNumber).page().select("#text dt:containsOwn(第一责任人) + dd").text();
    }

    @Test
    void anItemOnItsWayNamesTheHeadOfToday() {
        assertThat(onTheCasePage()).isEqualTo("救助科负责人（社会救助科负责人）");
        assertThat(pages.get("office", "/desk/publications").page().select("tr:contains(" + caseNumber + ") [data-label^=科室]").text())
                .isEqualTo("社会救助科 第一责任人：救助科负责人");
    }

    @Test
    void anItemThatIsOutNamesTheHeadOfTheDayOnWhichItWentOut() {
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        rows.update("insert into staff_role (staff_id, role, unit_code, valid_from, valid_until, basis) values ('staff.assistance', 'section-head',"
                + " 'assistance', date '2019-01-01', date '2019-09-09', 'predecessor')");
        assertThat(onTheCasePage()).isEqualTo("救助科负责人（社会救助科负责人）");
        assertThat(pages.get("office", "/desk/register").page().select("tr:has(a[href$=" + caseNumber + "]) [data-label^=科室]").text())
                .isEqualTo("社会救助科 第一责任人：救助科负责人");
        assertThat(pages.get("office", "/api/register?from=%1$s&to=%1$s".formatted(clock.today())).text()).contains("\"firstResponsible\":\"救助科负责人\"");

        rows.update("update publication_item set published_at = timestamp with time zone '2019-05-06 10:00:00+08' where case_number = ?", caseNumber);
        assertThat(onTheCasePage()).isEqualTo("救助科承办人（社会救助科负责人）");
    }

    @Test
    void aDayWithoutAHeadIsSaid() {
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        rows.update("update publication_item set published_at = timestamp with time zone '2019-05-06 10:00:00+08' where case_number = ?", caseNumber);
        assertThat(onTheCasePage()).isEqualTo("当日没有任命（社会救助科负责人）");
    }
}
