package org.gongkai.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.StaffPages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.context.WebApplicationContext;

/** What the bureau sets holds at once, stands there with who changed it, and is never half saved. */
@GongkaiTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class TheBureauSetsItselfTests {

    private static final String HOURS = "/desk/settings/office-hours";
    private static final LocalDate WINTER = LocalDate.of(2026, 11, 23);
    private static final LocalDate SUMMER = LocalDate.of(2026, 9, 30);

    private final StaffPages pages;
    private final OfficeHours hours;
    private final Settings settings;
    private final JdbcTemplate jdbc;

    TheBureauSetsItselfTests(WebApplicationContext context, OfficeHours hours, Settings settings, JdbcTemplate jdbc) {
        this.pages = new StaffPages(context);
        this.hours = hours;
        this.settings = settings;
        this.jdbc = jdbc;
    }

    @BeforeEach
    @AfterEach
    void asShipped() {
        jdbc.update("delete from setting_change");
        settings.forget();
    }

    @Test
    void aChangeHoldsAtOnceAndStandsInTheHistoryWithWhoMadeIt() {
        assertThat(hours.opensOn(WINTER)).isEqualTo(LocalTime.of(8, 30));

        assertThat(change(HOURS, "sysadmin", Map.of("winter-opens", "9:00")).next()).isEqualTo(HOURS);

        assertThat(hours.opensOn(WINTER)).isEqualTo(LocalTime.of(9, 0));
        assertThat(hours.opensOn(SUMMER)).as("summer has its own hours").isEqualTo(LocalTime.of(8, 30));
        assertThat(pages.get("auditor", HOURS).page().select("#history-title ~ ol li").eachText()).singleElement().asString()
                .contains("冬令上班", "08:30", "09:00", "sysadmin");
        assertThat(pages.get("sysadmin", HOURS).page().select(".usual").eachText()).containsExactly("出厂的值：08:30");
    }

    @Test
    void eachSettingHasOneField() {
        assertThat(pages.get("sysadmin", HOURS).page().select("form.form [name]:not([type=hidden])").eachAttr("name"))
                .containsExactly("winter-opens", "winter-closes", "summer-opens", "summer-closes", "summer-begins", "summer-ends");
    }

    @Test
    void aPreviewKeepsNothingAndCallsWhatWasNotChangedUnchanged() {
        var address = "/desk/settings/digest-texts";
        Map<String, String> asABrowserSendsIt = new HashMap<>(Map.of("preview", "yes"));
        pages.get("office.director", address).page().select("form.form input:not([type=hidden]), form.form textarea")
                .forEach(field -> asABrowserSendsIt.put(field.attr("name"), field.val().replace("\n", "\r\n")));

        var page = post(address, "office.director", "0", asABrowserSendsIt).page();

        assertThat(page.select("#preview").text()).contains("2 条新消息");
        assertThat(page.select(".usual")).isEmpty();
        assertThat(changes()).isZero();
    }

    @Test
    void whatIsNotChangedLeavesNoTrace() {
        change(HOURS, "sysadmin", Map.of("winter-opens", "8:30"));

        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "office-hours | winter-opens  | 18:00 | winter-closes | 冬令下班要晚于冬令上班",
            "office-hours | summer-ends   | 4-1   | summer-ends   | 夏令最后一天要晚于夏令第一天",
            "office-hours | winter-opens  | 早上  | winter-opens  | 例如 08:30",
            "reminders    | reminder-days | 3、3  | reminder-days | 重复",
            "submissions  | submissions-a-day | 0 | submissions-a-day | 整数"})
    void whatDoesNotFitIsRefusedAtItsFieldAndNothingIsHalfSaved(String group, String key, String value, String field, String sentence) {
        var address = "/desk/settings/" + group;
        var answer = change(address, "sysadmin", Map.of(key, value, "winter-closes", "17:45"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-" + field + " .field-fault").text()).contains(sentence);
        assertThat(answer.page().select("#" + key).val()).as("what was typed is kept").isEqualTo(value);
        assertThat(changes()).isZero();
    }

    @Test
    void whoeverChangesWhatAnotherHasJustChangedIsToldSoAndSeesTheNewValues() {
        var before = state(HOURS);
        change(HOURS, "sysadmin", Map.of("winter-opens", "9:00"));

        var late = post(HOURS, "sysadmin", before, Map.of("winter-opens", "10:00"));

        assertThat(late.status()).isEqualTo(400);
        assertThat(late.page().select("#faults").text()).contains("刚刚被他人修改");
        assertThat(late.page().select("#winter-opens").val()).isEqualTo("09:00");
        assertThat(hours.opensOn(WINTER)).isEqualTo(LocalTime.of(9, 0));
    }

    @ParameterizedTest
    @CsvSource({"auditor, 403", "office.director, 403", "secadmin, 403", "staff.elderly, 403"})
    void onlyTheSystemAdministratorSetsTheOfficeHours(String account, int status) {
        assertThat(post(HOURS, account, "0", Map.of("winter-opens", "9:00")).status()).isEqualTo(status);
        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"sysadmin, 200", "auditor, 200", "office.director, 200", "secadmin, 403", "staff.elderly, 403", "director, 403"})
    void theSettingsAreSeenByThoseWhoSetOrCheckThem(String account, int status) {
        assertThat(pages.get(account, "/desk/settings").status()).isEqualTo(status);
        assertThat(pages.get(account, HOURS).status()).isEqualTo(status);
    }

    @Test
    void aValueThatIsNoLongerAllowedCountsAsNotSet() {
        jdbc.update("insert into setting_change (setting_key, revision, value_before, value_after, changed_by, changed_at)"
                + " values ('winter-opens', 1, '08:30', 'noon', 'sysadmin', current_timestamp)");
        settings.forget();

        assertThat(hours.opensOn(WINTER)).isEqualTo(LocalTime.of(8, 30));
        assertThat(pages.get("sysadmin", HOURS).page().select("#winter-opens").val()).isEqualTo("08:30");
    }

    @Test
    void aGroupThatDoesNotExistIsNotFound() {
        assertThat(pages.get("sysadmin", "/desk/settings/none").status()).isEqualTo(404);
    }

    private StaffPages.Answer change(String address, String account, Map<String, String> typed) {
        return pages.sets(account, address, typed);
    }

    private StaffPages.Answer post(String address, String account, String state, Map<String, String> typed) {
        Map<String, List<String>> fields = new HashMap<>(Map.of("state", List.of(state)));
        typed.forEach((key, value) -> fields.put(key, List.of(value)));
        return pages.post(account, address, fields);
    }

    private String state(String address) {
        return pages.get("sysadmin", address).page().select("input[name=state]").val();
    }

    private int changes() {
        return jdbc.queryForObject("select count(*) from setting_change", Integer.class);
    }
}
