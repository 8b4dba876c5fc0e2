package org.gongkai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/** Whoever takes notices in is told that one is missing, whoever confirms them that one waits, and its author what became of it. */
@GongkaiTest
@Rule({"C.1", "C.3"})
class ANoticeIsMissedAndWaitsTest {

    private static final String NOTICES = "/desk/calendar/notices";
    private static final Map<String, List<String>> LOCAL = Map.of("title", List.of("市人民政府关于放假的通知"), "number", List.of("某政发〔2026〕30号"),
            "issuedOn", List.of("2026-12-01"), "days", List.of("2026-12-18 放假 三月三"));

    @Autowired
    WebApplicationContext context;
    @Autowired
    TakenIn taken;
    @Autowired
    NoticeBook book;
    @Autowired
    Inbox inbox;
    @Autowired
    Organization organization;
    @Autowired
    OfficeClock clock;
    @Autowired
    JdbcTemplate rows;
    private StaffPages pages;

    @BeforeEach
    void aDayInDecember() {
        taken.itIsThatDay();
        pages = new StaffPages(context);
    }

    @AfterEach
    void asItWas() {
        taken.takenBack();
    }

    private void itIs(LocalDate day) {
        clock.reset();
        var morning = OfficeClock.at(day, LocalTime.of(9, 0));
        if (morning.isAfter(clock.instant())) {
            clock.travelTo(morning);
        } else {
            clock.beginAt(morning);
        }
    }

    private List<InboxMessage> told(String account) {
        return inbox.of(account).stream().filter(message -> message.getCaseNumber() == null).toList();
    }

    private List<String> everybodyTold() {
        return organization.people().stream().map(Person::id).filter(account -> !told(account).isEmpty()).sorted().toList();
    }

    @ParameterizedTest
    @CsvSource({"sysadmin,true", "office,true", "office.director,true", "secadmin,false", "auditor,false", "director,false", "supervision,false",
            "head.assistance,false", "staff.assistance,false", "bureau.office,false"})
    void whoTakesNoticesInSeesOnTheFirstPageThatOneIsMissing(String account, boolean sees) {
        var warning = pages.get(account, "/desk").page().select("#missing-notice");
        assertThat(warning.isEmpty()).isNotEqualTo(sees);
        assertThat(warning.select("a[href=" + NOTICES + "]").isEmpty()).isNotEqualTo(sees);
        assertThat(warning.text().contains("还没有收录 2027 年的放假通知")).isEqualTo(sees);
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31,0", "2026-11-01,1"})
    void fromTheFirstOfNovemberOn(LocalDate day, int warnings) {
        itIs(day);
        assertThat(pages.get("sysadmin", "/desk").page().select("#missing-notice")).hasSize(warnings);
    }

    @Test
    void onceItIsTakenInNobodyIsWarned() {
        taken.confirmed(NoticeTexts.OF_2027);
        assertThat(pages.get("office", "/desk").page().select("#missing-notice")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"office,false", "sysadmin,false", "office.director,true"})
    void whoeverMayConfirmAProposalIsToldAndItsAuthorIsNot(String proposer, boolean local) {
        var one = local ? pages.post(proposer, NOTICES + "/local", LOCAL).next() : pages.post(proposer, NOTICES, Map.of("text", List.of(NoticeTexts.OF_2027))).next();

        var confirming = organization.people().stream().filter(person -> pages.get(person.id(), one).status() == 200).map(Person::id)
                .filter(account -> !account.equals(proposer) && !account.equals("sysadmin")).sorted().toList();
        assertThat(everybodyTold()).isEqualTo(confirming).isNotEmpty();
        var other = proposer.equals("office") ? "office.director" : "office";
        assertThat(told(other)).singleElement().satisfies(message -> {
            assertThat(message.getText()).startsWith(organization.nameOf(proposer) + "录入了《").contains("与原文核对后确认");
            assertThat(message.getCaseNumber()).isNull();
            assertThat(message.address()).isEqualTo(one);
        });
        for (var page : List.of("/desk", "/desk/inbox")) {
            assertThat(pages.get(other, page).page().select(".message-list a[href=" + one + "]")).as(page).hasSize(1);
        }
    }

    @Test
    void itsAuthorIsToldThatItIsConfirmedAndNobodyElse() {
        var id = taken.confirmed(NoticeTexts.OF_2027);
        assertThat(told("office")).singleElement().satisfies(message -> assertThat(message.getText()).startsWith(organization.nameOf("office.director") + "确认了您录入的《"));
        assertThat(told("office.director")).as("that it waited").singleElement().satisfies(message -> assertThat(message.getText()).contains("录入了"));
        assertThat(rows.queryForList("select message_key from inbox_message where page = ?", String.class, "/desk/calendar/notices/" + id)).doesNotHaveDuplicates()
                .contains("notice:%d:confirmed:office".formatted(id));
    }

    @ParameterizedTest
    @CsvSource({"office,0", "office.director,1", "sysadmin,1"})
    void itsAuthorIsToldThatSomebodyElseTookItBack(String by, int messages) {
        var id = taken.proposed(NoticeTexts.OF_2027);
        book.withdraw(id, taken.person(by));
        assertThat(told("office")).hasSize(messages).allMatch(message -> message.getText().startsWith(organization.nameOf(by) + "撤回了您录入的《"));
    }

    @Test
    void aTextThatIsRefusedTellsNobody() {
        pages.post("office", NOTICES, Map.of("text", List.of("明天放假")));
        assertThat(everybodyTold()).isEmpty();
    }
}
