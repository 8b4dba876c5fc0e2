package org.gongkai.publication.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongkai.GongkaiTest;
import org.gongkai.StaffPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

@GongkaiTest
class OutlandishNumbersAndDatesTests {

    @Autowired
    private WebApplicationContext context;
    private StaffPages pages;

    @BeforeEach
    void open() {
        pages = new StaffPages(context);
    }

    @ParameterizedTest
    @ValueSource(ints = {2147483647, -2147483648, 107374184, 0})
    void aPageThatCannotBeIsAnEmptyOne(int page) {
        assertThat(pages.get("staff.assistance", "/desk/publications?page=" + page).status()).isEqualTo(200);
        assertThat(pages.get("staff.assistance", "/desk/publications?scope=own&state=all&page=" + page).status()).isEqualTo(200);
        assertThat(pages.get("staff.assistance", "/desk/board?page=" + page).status()).isIn(200, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=2018-11-30&to=2026-01-01", "from=2026-01-01&to=2100-01-01", "from=-999999999-01-01&to=2026-01-01",
            "from=2026-01-01&to=%2B999999999-12-31", "from=0000-01-01&to=2026-01-01"})
    void aDayOutsideTheCalendarIsRefusedWithItsReason(String days) {
        var decoded = days.replace("%2B", "+");
        assertThat(pages.get("office", "/api/register?" + decoded).status()).isEqualTo(400);
        assertThat(pages.get("office", "/desk/register?" + decoded).status()).isEqualTo(400);
    }

    @Test
    void theMessageNamesTheField() {
        var answer = pages.get("office", "/api/register?from=1999-01-01&to=2026-01-01");
        assertThat(answer.text()).contains("\"from\"").contains("2018-12-01 至 2099-12-31");
        assertThat(pages.get("office", "/desk/register?from=1999-01-01").page().text()).contains("2018-12-01 至 2099-12-31");
    }

    @Test
    void theWholeCalendarMayBeAskedFor() {
        assertThat(pages.get("office", "/api/register?from=2018-12-01&to=2099-12-31").status()).isEqualTo(200);
        assertThat(pages.get("office", "/desk/register?from=2018-12-01&to=2099-12-31").status()).isEqualTo(200);
        assertThat(pages.get("office", "/desk/register?from=2026-05-01&to=2026-01-01").status()).isEqualTo(200);
        assertThat(pages.get("office", "/desk/register").status()).isEqualTo(200);
    }
}
