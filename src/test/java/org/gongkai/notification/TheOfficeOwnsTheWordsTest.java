package org.gongkai.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.GongkaiTest;
import org.gongkai.StaffPages;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingsKeeping;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.context.WebApplicationContext;

/** Those who lead the openness office write what people are told outside the application, and see it before it holds. */
@GongkaiTest
@TestConstructor(autowireMode = AutowireMode.ALL)
class TheOfficeOwnsTheWordsTest {

    private static final String HEARING = "/desk/settings/hearing-texts";

    private final StaffPages pages;
    private final SettingsKeeping keeping;
    private final JdbcTemplate jdbc;

    TheOfficeOwnsTheWordsTest(WebApplicationContext context, SettingsKeeping keeping, JdbcTemplate jdbc) {
        this.pages = new StaffPages(context);
        this.keeping = keeping;
        this.jdbc = jdbc;
    }

    @AfterEach
    void asShipped() {
        keeping.groups().stream().filter(MessageTexts.class::isInstance).forEach(group -> pages.sets("office.director", "/desk/settings/" + group.key(),
                group.settings().stream().collect(Collectors.toMap(Setting::key, Setting::usualText))));
        jdbc.update("delete from setting_change");
    }

    private String addressOf(String settingKey) {
        return keeping.groups().stream().filter(group -> group.settings().stream().anyMatch(setting -> setting.key().equals(settingKey)))
                .map(group -> "/desk/settings/" + group.key()).findFirst().orElseThrow();
    }

    private int changes() {
        return jdbc.queryForObject("select count(*) from setting_change", Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"digest-texts", "request-texts", "hearing-texts", "letter-texts"})
    void thePreviewOfTheWordsAsShippedLeavesNoFieldOpen(String group) {
        var address = "/desk/settings/" + group;
        var shown = pages.sets("office.director", address, Map.of("preview", "yes"));

        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.page().select("#preview .sample")).isNotEmpty();
        assertThat(shown.page().select("#preview").text()).doesNotContain("{", "}");
        assertThat(pages.sets("office.director", address, Map.of()).next()).as("and they can be kept as they are").isEqualTo(address);
        assertThat(changes()).isZero();
    }

    @Test
    void aPreviewShowsTheNewWordsAndKeepsNothing() {
        var page = pages.sets("office.director", HEARING, Map.of("hearing-cancelled-sms", "听证会不办了，编号 {编号}。", "preview", "yes")).page();

        assertThat(page.select("#preview").text()).contains("听证会不办了，编号 TZ-2026-00001/3。");
        assertThat(page.select("#hearing-cancelled-sms").val()).isEqualTo("听证会不办了，编号 {编号}。");
        assertThat(changes()).isZero();
    }

    @Test
    void whatIsSavedHoldsAndStandsInTheHistory() {
        assertThat(pages.sets("office.director", HEARING, Map.of("hearing-application-subject", "报名收到了（{编号}）")).next()).isEqualTo(HEARING);

        assertThat(pages.get("sysadmin", HEARING).page().select("#history-title ~ ol li").eachText()).singleElement().asString()
                .contains("收到报名：标题", "听证会报名已收到", "报名收到了（{编号}）", "office.director");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "request-received-text | 您的申请 {编号} 已收到，查询码 {查询码}。     | {查询码}不是可以用的字段",
            "request-received-sms  | 您的申请已收到，请上网查询。                | 要有 {编号}",
            "hearing-application-sms | 您报名的“{听证事项}”已收到，编号 {编号}。 | {听证事项}不是可以用的字段",
            "letter-mail-subject   | {收件人}：{文书名称}                        | {收件人}不是可以用的字段",
            "letter-mail-text      | {收件人}：请查收《{文书名称}》。            | 要有 {编号}",
            "letter-on-portal-sms  | 您的《{文书名称}》（{编号}）可以查收了。    | {文书名称}不是可以用的字段"})
    void aFieldThatIsNotThereOrMissingOrTellsTooMuchIsRefusedByName(String key, String typed, String sentence) {
        var answer = pages.sets("office.director", addressOf(key), Map.of(key, typed));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.page().select("#field-" + key + " .field-fault").text()).contains(sentence);
        assertThat(answer.page().select("#" + key).val()).as("what was typed is kept").isEqualTo(typed);
        assertThat(changes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"office.director, 302", "sysadmin, 403", "auditor, 403", "office, 403", "staff.elderly, 403"})
    void onlyThoseWhoLeadTheOpennessOfficeChangeThem(String account, int status) {
        assertThat(pages.sets(account, "/desk/settings/request-texts", Map.of("request-received-subject", "收到（{编号}）")).status()).isEqualTo(status);
        assertThat(changes()).isEqualTo(status == 302 ? 1 : 0);
    }

    @Test
    void theListOfGroupsIsShortAndOpensByKeyboard() {
        var page = pages.get("office.director", "/desk/settings").page();

        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select("section.card > details > summary").eachText()).hasSize(keeping.groups().size()).allMatch(text -> text.contains("现在的值："));
    }
}
