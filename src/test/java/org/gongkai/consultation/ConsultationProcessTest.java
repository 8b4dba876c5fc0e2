package org.gongkai.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongkai.Office.APPROVE;
import static org.gongkai.Office.RETURN;

import java.time.Duration;
import java.util.Map;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.notification.Inbox;
import org.gongkai.notification.InboxMessage;
import org.gongkai.publication.Catalogue;
import org.gongkai.workingday.CalendarInForce;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A consultation from its draft to its archive: every way through the diagram, with the real services. */
@GongkaiTest
@Rule({"R-66", "R-67"})
class ConsultationProcessTest {

    @Autowired
    Office office;
    @Autowired
    Consulting consulting;
    @Autowired
    ConsultationFiles files;
    @Autowired
    Theming theming;
    @Autowired
    OpinionBox box;
    @Autowired
    Catalogue catalogue;
    @Autowired
    DeadlineKeeping deadlines;
    @Autowired
    CalendarInForce calendar;
    @Autowired
    Journal journal;
    @Autowired
    Inbox inbox;
    @Autowired
    OfficeClock clock;

    private Course course;

    @BeforeEach
    void course() {
        course = new Course(office, consulting, files, theming, box, clock);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void itGoesFromTheDraftOverThePublicToTheStatementAndTheArchive() {
        var caseNumber = course.inReview();
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.IN_REVIEW);
        assertThat(office.waitsAt(caseNumber)).isEmpty();
        assertThat(office.waitsAt(course.of(caseNumber).getAnnouncementCase())).containsExactly("userTask_proofread");

        course.publish(course.of(caseNumber).getAnnouncementCase());
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.OPEN);
        assertThat(catalogue.find(course.of(caseNumber).getAnnouncementNumber()).orElseThrow().body())
                .contains("自本公告发布之日起30日", "部分条款与上位法不一致", "第一条", caseNumber);

        course.says(caseNumber, "建议增加无障碍设施的要求。");
        course.says(caseNumber, "收费标准应当公示。");
        course.closed(caseNumber);
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.SUMMARISING);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_summarise");

        course.answered(caseNumber, "无障碍设施", ThemeResult.ADOPTED, 1);
        course.answered(caseNumber, "收费公示", ThemeResult.PARTLY, 2);
        course.reviewed(caseNumber);
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.STATEMENT_IN_REVIEW);
        course.publish(course.of(caseNumber).getStatementCase());
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.CONCLUDED);
        assertThat(catalogue.find(course.of(caseNumber).getStatementNumber()).orElseThrow().body())
                .contains("共收到意见 2 条", "无障碍设施", "采纳", "部分采纳", "已研究，理由见本栏。");

        office.completes("supervision", caseNumber, "userTask_archive", Map.of("archiveNote", "材料齐全"));
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.ARCHIVED);
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.jobs(caseNumber)).isEmpty();
        assertThat(office.route(caseNumber)).containsSubsequence("userTask_prepare", "serviceTask_announce",
                "intermediateEvent_announcementPublished", "intermediateEvent_lastDay", "serviceTask_close", "endEvent_closed",
                "userTask_summarise", "userTask_reviewSummary", "userTask_approveSummary", "serviceTask_answer",
                "intermediateEvent_statementPublished", "userTask_archive", "endEvent_archived")
                .doesNotContain("intermediateEvent_announcementEnded", "intermediateEvent_statementEnded", "endEvent_cancelled");
    }

    @Test
    void theClockBeginsWithThePublicationAndOneTimerWatchesItAndOneEndsIt() {
        var caseNumber = course.open();
        var clockOfCase = deadlines.find(caseNumber, DeadlineKind.CONSULTATION).orElseThrow();
        var due = calendar.get().naturalDaysAfter(clock.today(), 30).due();

        assertThat(clockOfCase.getStatutoryDue()).isEqualTo(due);
        assertThat(office.job(caseNumber, "intermediateEvent_lastDay").getDuedate().toInstant()).isEqualTo(OfficeClock.endOf(due));
        assertThat(office.job(caseNumber, "intermediateEvent_deadlinePoint").getDuedate().toInstant()).isBefore(OfficeClock.endOf(due));
        assertThat(office.jobs(caseNumber)).hasSize(2);
        course.closed(caseNumber);
        assertThat(deadlines.find(caseNumber, DeadlineKind.CONSULTATION).orElseThrow().isRunning()).isFalse();
        assertThat(office.jobs(caseNumber)).isEmpty();
    }

    @Test
    void theWatchRemindsBeforeTheEndAndNobodyIsCalledLate() {
        var caseNumber = course.open();
        clock.travelTo(course.after(caseNumber).minus(Duration.ofDays(2)));
        office.fires(caseNumber, "intermediateEvent_deadlinePoint");
        clock.travelTo(course.after(caseNumber));
        office.fires(caseNumber, "intermediateEvent_deadlinePoint");
        office.fires(caseNumber, "intermediateEvent_lastDay");

        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getSentence)
                .anyMatch(sentence -> sentence.contains("截止") && sentence.contains("请准备汇总意见"))
                .noneMatch(sentence -> sentence.contains("超过"));
        assertThat(inbox.of("staff.assistance")).extracting(InboxMessage::getText).anyMatch(text -> text.contains("征求意见已经结束，共收到意见 0 条"));
    }

    @Test
    void aTimerThatFiresBeforeTheEndOfTheLastDayClosesNothing() {
        var caseNumber = course.open();
        office.fires(caseNumber, "intermediateEvent_lastDay");

        assertThat(state(caseNumber)).isEqualTo(ConsultationState.OPEN);
        assertThat(office.job(caseNumber, "intermediateEvent_lastDay")).isNotNull();
        assertThat(office.route(caseNumber)).contains("gateway_closed").doesNotContain("endEvent_closed", "userTask_summarise");
    }

    @Test
    void anAnnouncementThatIsRefusedComesBackToBePreparedAnew() {
        var caseNumber = course.inReview();
        var first = course.of(caseNumber).getAnnouncementCase();
        office.completes("staff.assistance", first, "userTask_proofread", APPROVE);
        office.completes("head.assistance", first, "userTask_sectionReview", Map.of("decision", "reject", "opinion", "理由不充分", "secrecy", "none"));
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.PREPARING);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_prepare");

        consulting.resubmit(caseNumber, Drafts.of(45, null), office.person("staff.assistance"));

        var second = course.of(caseNumber).getAnnouncementCase();
        assertThat(second).isNotEqualTo(first);
        course.publish(second);
        assertThat(deadlines.find(caseNumber, DeadlineKind.CONSULTATION).orElseThrow().getStatutoryDays()).isEqualTo(45);
        assertThat(office.route(caseNumber)).filteredOn("serviceTask_announce"::equals).hasSize(2);
    }

    @Test
    void beforeItsAnnouncementIsOutItCanBeGivenUpWithAReason() {
        var caseNumber = course.inReview();
        var item = course.of(caseNumber).getAnnouncementCase();
        office.completes("staff.assistance", item, "userTask_proofread", RETURN);
        office.completes("staff.assistance", item, "userTask_revise", Map.of("decision", "reject", "opinion", "事项变更"));
        assertThatThrownBy(() -> office.completes("staff.assistance", caseNumber, "userTask_prepare", Map.of("decision", "reject")))
                .isInstanceOf(RefusedSubmissionException.class).hasMessageContaining("理由");

        office.completes("staff.assistance", caseNumber, "userTask_prepare", Map.of("decision", "reject", "opinion", "事项已变更，不再征求。"));

        assertThat(state(caseNumber)).isEqualTo(ConsultationState.CANCELLED);
        assertThat(office.isEnded(caseNumber)).isTrue();
        assertThat(office.route(caseNumber)).contains("endEvent_cancelled").doesNotContain("subProcess_open");
    }

    @Test
    void aSummaryThatIsReturnedIsWorkedOverAndSignedAgain() {
        var caseNumber = course.summarising();
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of("overview", "没有收到意见。"));
        office.completes("head.assistance", caseNumber, "userTask_reviewSummary", Map.of("decision", "return", "opinion", "请写明宣传情况"));
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.SUMMARISING);
        office.completes("staff.assistance", caseNumber, "userTask_summarise", Map.of("overview", "已在社区张贴，没有收到意见。"));
        office.completes("head.assistance", caseNumber, "userTask_reviewSummary", APPROVE);
        office.completes("leader.assistance", caseNumber, "userTask_approveSummary", Map.of("decision", "return", "opinion", "再核对一次"));
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_summarise");

        course.concluded(caseNumber);
        assertThat(state(caseNumber)).isEqualTo(ConsultationState.CONCLUDED);
        assertThat(office.route(caseNumber)).filteredOn("userTask_summarise"::equals).hasSize(3);
    }

    @Test
    void aStatementThatDoesNotPassTheReviewIsWorkedOver() {
        var caseNumber = course.summarising();
        course.reviewed(caseNumber);
        var item = course.of(caseNumber).getStatementCase();
        office.completes("staff.assistance", item, "userTask_proofread", RETURN);
        office.completes("staff.assistance", item, "userTask_revise", Map.of("decision", "reject", "opinion", "重新整理"));

        assertThat(state(caseNumber)).isEqualTo(ConsultationState.SUMMARISING);
        assertThat(office.waitsAt(caseNumber)).containsExactly("userTask_summarise");
        course.concluded(caseNumber);
        assertThat(catalogue.find(course.of(caseNumber).getStatementNumber()).orElseThrow().body()).contains("征求意见期间没有收到意见");
        assertThat(office.route(caseNumber)).contains("intermediateEvent_statementEnded");
    }

    private ConsultationState state(String caseNumber) {
        return course.of(caseNumber).getState();
    }
}
