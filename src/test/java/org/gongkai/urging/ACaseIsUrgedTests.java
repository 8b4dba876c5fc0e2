package org.gongkai.urging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.organization.Escalation;
import org.gongkai.organization.Person;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.web.context.WebApplicationContext;

/** 督办: who has a case in hand is asked to get on with it or say why not; without an answer it goes up, rung by rung. */
@GongkaiTest
@TestConstructor(autowireMode = AutowireMode.ALL)
@Rule({"R-07", "R-13"})
class ACaseIsUrgedTests {

    private static final String DEMAND = "请于今日完成校对。";

    private final Office office;
    private final Urge urge;
    private final UnansweredUrgings unanswered;
    private final Escalation escalation;
    private final DeadlineKeeping deadlines;
    private final Inbox inbox;
    private final Journal journal;
    private final JdbcTemplate jdbc;
    private final OfficeClock clock;
    private final CalendarInForce calendar;
    private final StaffPages pages;
    private String caseNumber;

    ACaseIsUrgedTests(Office office, Urge urge, UnansweredUrgings unanswered, Escalation escalation, DeadlineKeeping deadlines, Inbox inbox,
            Journal journal, JdbcTemplate jdbc, OfficeClock clock, CalendarInForce calendar, WebApplicationContext context) {
        this.office = office;
        this.urge = urge;
        this.unanswered = unanswered;
        this.escalation = escalation;
        this.deadlines = deadlines;
        this.inbox = inbox;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
        this.calendar = calendar;
        this.pages = new StaffPages(context);
    }

    @BeforeEach
    void anItemThatWaitsForProofreading() {
        caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
    }

    @AfterEach
    void backToNow() {
        clock.reset();
        jdbc.update("delete from urging");
    }

    private StaffPages.Answer urges(String account) {
        return pages.post(account, "/desk/cases/" + caseNumber + "/urging", Map.of("demand", List.of(DEMAND)));
    }

    private Urging urging() {
        return urge.of(caseNumber).get(0);
    }

    private StaffPages.Answer answers(String account, String text) {
        return pages.post(account, "/desk/cases/%s/urging/%d/answer".formatted(caseNumber, urging().getId()), Map.of("answer", List.of(text)));
    }

    private List<String> told(String account) {
        return inbox.of(account).stream().filter(message -> message.getCaseNumber().equals(caseNumber)).map(InboxMessage::getText).toList();
    }

    private void dayPasses() {
        jdbc.update("update urging set answer_due = ? where case_number = ?", clock.today().minusDays(1), caseNumber);
        unanswered.escalate();
    }

    @Test
    void theHolderAndTheFirstResponsiblePersonAreToldAndTheJournalSaysSo() {
        assertThat(urges("supervision").next()).isEqualTo("/desk/cases/" + caseNumber + "#urging");

        assertThat(urging().getRecipients()).contains("staff.assistance", "head.assistance").doesNotContain("supervision", "staff.elderly");
        assertThat(urging().getAnswerDue()).isEqualTo(calendar.get().workingDaysAfter(clock.today(), 1).due());
        assertThat(told("staff.assistance")).anyMatch(text -> text.contains(DEMAND));
        assertThat(told("head.assistance")).anyMatch(text -> text.contains("说明原因"));
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence).anyMatch(line -> line.startsWith("督办“校对稿件”"));
        assertThat(office.waitsAt(caseNumber)).contains("userTask_proofread");
    }

    @Test
    void theAnswerReachesWhoeverUrgedAndEndsIt() {
        urges("supervision");
        assertThat(pages.get("head.assistance", "/desk/cases/" + caseNumber).page().select("#urging textarea[name=answer]")).hasSize(1);

        answers("head.assistance", "正在核实数据，明天办结。");

        assertThat(told("supervision")).anyMatch(text -> text.contains("明天办结"));
        assertThat(urging().getOutcome()).isEqualTo(Urging.Outcome.ANSWERED);
        dayPasses();
        assertThat(urging().getRung()).as("what is answered does not go up").isZero();
        assertThat(pages.get("supervision", "/desk/urging").page().text()).contains(caseNumber, "已答复", "明天办结");
    }

    @Test
    void whatNobodyAnswersGoesUpRungByRung() {
        urges("supervision");
        var rungs = escalation.rungs("assistance");
        assertThat(rungs.get(0)).extracting(Person::id).contains("leader.assistance");
        assertThat(rungs.get(rungs.size() - 1)).extracting(Person::id).contains("director");

        for (var rung : rungs) {
            dayPasses();
            assertThat(rung).allSatisfy(person -> assertThat(told(person.id())).anyMatch(text -> text.contains("没有按期答复")));
        }
        var lines = journal.of(caseNumber).size();
        dayPasses();
        assertThat(journal.of(caseNumber)).as("nobody is above the last rung").hasSize(lines);
    }

    @Test
    void whatHasBeenDoneMeanwhileNeedsNoAnswer() {
        urges("supervision");
        office.completes("staff.assistance", caseNumber, "userTask_proofread", Office.APPROVE);

        dayPasses();

        assertThat(urging().getOutcome()).isEqualTo(Urging.Outcome.DONE);
        assertThat(told("leader.assistance")).noneMatch(text -> text.contains("督办"));
    }

    @Test
    void whoeverUrgedTakesItBackAndNobodyElse() {
        urges("supervision");
        var withdraw = "/desk/cases/%s/urging/%d/withdraw".formatted(caseNumber, urging().getId());

        assertThat(pages.post("office", withdraw, Map.of()).status()).isEqualTo(403);
        pages.post("supervision", withdraw, Map.of());

        assertThat(urging().getOutcome()).isEqualTo(Urging.Outcome.WITHDRAWN);
        assertThat(answers("head.assistance", "晚了").next()).endsWith("#urging");
        assertThat(urging().getAnswer()).isNull();
    }

    @Test
    void itIsUrgedOnceAtATime() {
        urges("supervision");
        urges("office");

        assertThat(urge.of(caseNumber)).hasSize(1);
    }

    @Test
    void withoutADemandNothingIsSaid() {
        var answer = pages.post("supervision", "/desk/cases/" + caseNumber + "/urging", Map.of("demand", List.of(" ")));

        assertThat(answer.next()).endsWith("#urging");
        assertThat(urge.of(caseNumber)).isEmpty();
        assertThat(told("staff.assistance")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"supervision, 302", "office, 302", "office.director, 302", "leader.assistance, 302", "director, 302",
            "leader.affairs, 404", "head.assistance, 403", "staff.assistance, 403", "info, 403", "sysadmin, 403"})
    void itIsForThoseWhoOverseeTheCase(String account, int status) {
        assertThat(urges(account).status()).isEqualTo(status);
        assertThat(urge.of(caseNumber)).hasSize(status == 302 ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"head.assistance, 302", "supervision, 403", "info, 404"})
    void itIsAnsweredByThoseWhoWereAsked(String account, int status) {
        urges("supervision");
        assertThat(answers(account, "说明").status()).isEqualTo(status);
    }

    @Test
    void aCaseThatIsOverdueGoesUpARungEveryWeek() {
        var deadline = deadlines.running(caseNumber).orElseThrow();
        clock.travelTo(OfficeClock.endOf(deadline.getStatutoryDue()));
        office.fires(caseNumber, "intermediateEvent_deadlinePoint");
        assertThat(told("leader.assistance")).isEmpty();

        clock.travelTo(OfficeClock.endOf(calendar.get().workingDaysAfter(deadline.getStatutoryDue(), 5).due()));
        office.fires(caseNumber, "intermediateEvent_deadlinePoint");

        assertThat(told("leader.assistance")).hasSize(1);
        assertThat(told("director")).isEmpty();
    }
}
