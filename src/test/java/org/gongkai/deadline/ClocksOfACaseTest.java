package org.gongkai.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.assertj.core.groups.Tuple;
import org.gongkai.GongkaiTest;
import org.gongkai.Rule;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.JournalEntry;
import org.gongkai.workingday.OfficeClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A case may have several clocks: the one that is watched, and the limits of single steps. */
@GongkaiTest
@Rule({"R-54", "B.3"})
class ClocksOfACaseTest {

    private static final SegmentBasis STOP = new SegmentBasis("《政府信息公开条例》第三十三条第三款", "征求意见书第1号", "office");

    @Autowired
    DeadlineKeeping keeping;
    @Autowired
    DeadlineViews views;
    @Autowired
    Journal journal;
    @Autowired
    OfficeClock clock;
    @Autowired
    TransactionTemplate transaction;

    private String caseNumber;

    @BeforeEach
    void aCase() {
        caseNumber = "SQ-" + UUID.randomUUID().toString().substring(0, 12);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    @Test
    void aReplyHasFifteenDaysByTheBureauAndTwentyByTheLaw() {
        start(DeadlineKind.REPLY, "2025-09-22");
        var reply = keeping.find(caseNumber, DeadlineKind.REPLY).orElseThrow();
        assertThat(reply.getInternalDue()).isEqualTo("2025-10-17");
        assertThat(reply.getStatutoryDue()).isEqualTo("2025-10-24");
        assertThat(sentences()).containsExactly("答复期限自 2025-09-22 起算：内部期限 2025-10-17（15 个工作日），法定期限 2025-10-24（20 个工作日）。");
    }

    @Test
    void whatIsReadBackIsWhatWasMoved() {
        start(DeadlineKind.REPLY, "2025-09-22");
        stop("2025-09-26", "2025-10-23");
        run(() -> keeping.expectStopUntil(caseNumber, DeadlineKind.REPLY, day("2025-10-28"), STOP));
        run(() -> keeping.resume(caseNumber, DeadlineKind.REPLY, day("2025-10-15"), new SegmentBasis("《政府信息公开条例》第三十二条", null, "staff.assistance")));
        run(() -> keeping.extend(caseNumber, DeadlineKind.REPLY, 10, 20, new SegmentBasis("《政府信息公开条例》第三十三条第二款", "延期答复告知书第2号", "office")));

        var reply = keeping.find(caseNumber, DeadlineKind.REPLY).orElseThrow();
        assertThat(reply.getInternalDue()).isEqualTo("2025-11-13");
        assertThat(reply.getStatutoryDue()).isEqualTo("2025-12-04");
        assertThat(sentences()).element(1).asString().contains("自 2025-09-26 的次日起中止计算，预计至 2025-10-23", "第三十三条第三款，征求意见书第1号",
                "内部期限由 2025-10-17 改为 2025-11-07（预计）", "法定期限由 2025-10-24 改为 2025-11-14（预计）");
        assertThat(sentences()).element(2).asString().contains("预计中止至 2025-10-28", "由 2025-11-07 改为 2025-11-12（预计）");
        assertThat(sentences()).element(3).asString().contains("自 2025-10-15 的次日起恢复计算", "由 2025-11-12 改为 2025-10-30，")
                .doesNotContain("预计");
        assertThat(sentences()).last().asString().contains("延长，内部期限加 10 个工作日，法定期限加 20 个工作日", "延期答复告知书第2号",
                "内部期限由 2025-10-30 改为 2025-11-13", "法定期限由 2025-11-06 改为 2025-12-04");
        assertThat(journal.of(caseNumber)).extracting(JournalEntry::getActorId).containsExactly("system", "office", "office", "staff.assistance", "office");
    }

    @Test
    void aPageShowsHowTheClockWent() {
        begin("2025-09-22");
        start(DeadlineKind.REPLY, "2025-09-22");
        assertThat(view().words()).isEqualTo("距内部期限还有 15 个工作日");
        assertThat(view().original()).isNull();

        begin("2025-10-09");
        stop("2025-09-26", "2025-10-23");
        assertThat(view().stopped()).isTrue();
        assertThat(view().words()).isEqualTo("计时已中止，预计内部期限 2025-11-07、法定期限 2025-11-14，恢复后距内部期限还有 11 个工作日");
        assertThat(view().original()).isEqualTo("原定内部期限 2025-10-17，法定期限 2025-10-24");
        assertThat(view().spentWorkingDays()).isEqualTo(4);
        assertThat(view().segments()).extracting(SegmentView::words).containsExactly("2025-09-22 起算（当日不计入），至 2025-09-26，共计 4 个工作日",
                "2025-09-27 起中止，预计至 2025-10-23，不计入 4 个工作日");

        begin("2025-10-20");
        run(() -> keeping.resume(caseNumber, DeadlineKind.REPLY, day("2025-10-15"), STOP));
        run(() -> keeping.extend(caseNumber, DeadlineKind.REPLY, 5, 5, STOP));
        assertThat(view().stopped()).isFalse();
        assertThat(view().words()).isEqualTo("距内部期限还有 13 个工作日");
        assertThat(view().spentWorkingDays()).isEqualTo(7);
        assertThat(view().internalRule()).startsWith("15 个工作日（另延长 5 个工作日），《政务公开制度》六.2");
        assertThat(view().segments()).element(2).extracting(SegmentView::words).isEqualTo("2025-10-16 起恢复计算，已计 3 个工作日");
        assertThat(view().segments()).extracting(SegmentView::kind, SegmentView::from, SegmentView::to, SegmentView::days)
                .containsExactly(
                        tuple(SegmentKind.RUN, "2025-09-22", "2025-09-26", 4), tuple(SegmentKind.STOP, "2025-09-27", "2025-10-15", 9),
                        tuple(SegmentKind.RUN, "2025-10-16", null, 3), tuple(SegmentKind.EXTENSION, "2025-10-20", null, 5));

        begin("2025-10-31");
        run(() -> keeping.end(caseNumber, DeadlineKind.REPLY));
        assertThat(view().words()).isEqualTo("计时已结束，用时 16 个工作日");
        assertThat(view().segments().get(2).to()).isEqualTo("2025-10-31");
    }

    private static Tuple tuple(SegmentKind kind, String from, String to, int days) {
        return Tuple.tuple(kind, day(from), to == null ? null : day(to), days);
    }

    @Test
    @Rule({"R-66", "B.7"})
    void naturalDaysAreCalledSo() {
        begin("2026-01-26");
        start(DeadlineKind.CONSULTATION, "2026-01-20");
        assertThat(view().internalDue()).isEqualTo("2026-02-24");
        assertThat(view().statutoryRule()).startsWith("30 个自然日，《重大行政决策程序暂行条例》第十五条");
        assertThat(view().oneDate()).isTrue();
        assertThat(view().words()).isEqualTo("距截止日还有 29 个自然日");
        assertThat(view().spent()).isEqualTo("6 个自然日");
    }

    @Test
    @Rule({"R-68", "B.7"})
    void materialsCountBackFromTheHearing() {
        begin("2026-02-10");
        run(() -> keeping.startBefore(caseNumber, DeadlineKind.HEARING_MATERIALS, "office", day("2026-03-12"), 7, "《重大行政决策程序暂行条例》第十六条"));
        assertThat(view().internalDue()).isEqualTo("2026-03-05");
        assertThat(view().start()).isEqualTo("2026-02-10");
        assertThat(sentences()).containsExactly("听证材料送达须在 2026-03-12 前 7 日完成，最迟 2026-03-05（《重大行政决策程序暂行条例》第十六条）。");

        run(() -> keeping.restart(caseNumber, DeadlineKind.HEARING_MATERIALS, day("2026-03-19"), new SegmentBasis("听证延期", null, "hearing.host")));
        assertThat(view().internalDue()).isEqualTo("2026-03-12");
        assertThat(view().segments()).extracting(SegmentView::words).containsExactly("按 2026-03-12 倒推 7 个自然日", "按 2026-03-19 倒推 7 个自然日");
        assertThat(sentences()).last().asString().contains("改按 2026-03-19 倒推计算", "由 2026-03-05 改为 2026-03-12");
    }

    @Test
    void theLimitOfAStepIsNotTheClockOfTheCase() {
        start(DeadlineKind.CORRECTION_NOTICE, "2026-02-09");
        assertThat(keeping.running(caseNumber)).isEmpty();
        start(DeadlineKind.REPLY, "2026-02-09");
        start(DeadlineKind.THIRD_PARTY, "2026-02-10");
        assertThat(keeping.running(caseNumber)).get().extracting(Deadline::getKind).isEqualTo(DeadlineKind.REPLY);
        assertThat(views.newest(Set.of(caseNumber)).get(caseNumber).kind()).isEqualTo(DeadlineKind.REPLY);
        assertThat(keeping.of(caseNumber)).extracting(Deadline::getKind)
                .containsExactly(DeadlineKind.CORRECTION_NOTICE, DeadlineKind.REPLY, DeadlineKind.THIRD_PARTY);
    }

    @Test
    void aThirdPartyMayBeAskedAfterAnotherButNotBesideIt() {
        start(DeadlineKind.THIRD_PARTY, "2026-02-10");
        assertThatThrownBy(() -> start(DeadlineKind.THIRD_PARTY, "2026-02-11")).isInstanceOf(IllegalStateException.class).hasMessageContaining("already");
        run(() -> keeping.end(caseNumber, DeadlineKind.THIRD_PARTY));
        start(DeadlineKind.THIRD_PARTY, "2026-03-02");
        assertThat(keeping.find(caseNumber, DeadlineKind.THIRD_PARTY)).get().extracting(Deadline::getStartedOn).isEqualTo(day("2026-03-02"));
        assertThat(keeping.of(caseNumber)).hasSize(2);
    }

    @Test
    void theClockThatRunsIsMovedNotTheOneBeforeIt() {
        start(DeadlineKind.THIRD_PARTY, "2026-02-10");
        run(() -> {
            keeping.end(caseNumber, DeadlineKind.THIRD_PARTY);
            keeping.start(caseNumber, DeadlineKind.THIRD_PARTY, "office", day("2026-03-02"));
        });
        run(() -> keeping.restart(caseNumber, DeadlineKind.THIRD_PARTY, day("2026-03-04"), STOP));
        assertThat(keeping.of(caseNumber)).extracting(Deadline::getStatutoryDue).containsExactly(day("2026-03-09"), day("2026-03-25"));
        assertThat(sentences()).last().asString().contains("期限由 2026-03-23 改为 2026-03-25").doesNotContain("内部期限");
    }

    @Test
    void anApplicantsTimeToCorrectIsSetWithinTheLaw() {
        var correction = call(() -> keeping.start(caseNumber, DeadlineKind.CORRECTION, "office", day("2026-02-10"), 10, "《政府信息公开条例》第三十条"));
        assertThat(correction.getInternalDue()).isEqualTo(correction.getStatutoryDue()).isEqualTo("2026-03-02");
        assertThat(correction.getStatutoryBasis()).isEqualTo("《政府信息公开条例》第三十条");
        assertThatThrownBy(() -> run(() -> keeping.start(caseNumber, DeadlineKind.THIRD_PARTY, "office", day("2026-02-10"), 16, "x")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(keeping.find(caseNumber, DeadlineKind.THIRD_PARTY)).isEmpty();
    }

    @Test
    void aClockIsHandedToAnotherUnit() {
        start(DeadlineKind.REPLY, "2026-02-09");
        run(() -> keeping.handTo(caseNumber, DeadlineKind.REPLY, "assistance"));
        run(() -> keeping.handTo(caseNumber, DeadlineKind.REPLY, "assistance"));
        assertThat(view().unit()).isEqualTo("assistance");
        assertThat(sentences()).hasSize(2).last().asString().contains("由政务公开办改为社会救助科", "不变");
        assertThatThrownBy(() -> run(() -> keeping.handTo(caseNumber, DeadlineKind.REPLY, "no-such-unit"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aClockThatHasEndedOrNeverRanIsNotMoved() {
        assertThatThrownBy(() -> stop("2026-02-10", "2026-03-09")).isInstanceOf(IllegalStateException.class).hasMessageContaining("no running clock REPLY");
        start(DeadlineKind.REPLY, "2026-02-09");
        run(() -> keeping.end(caseNumber, DeadlineKind.REPLY));
        run(() -> keeping.end(caseNumber, DeadlineKind.REPLY));
        assertThatThrownBy(() -> stop("2026-02-10", "2026-03-09")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> run(() -> keeping.restart(caseNumber, DeadlineKind.REPLY, day("2026-03-04"), STOP))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aMoveBelongsToTheTransactionOfTheCase() {
        assertThatThrownBy(() -> keeping.stop(caseNumber, DeadlineKind.REPLY, day("2026-02-10"), day("2026-03-09"), STOP))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void start(DeadlineKind kind, String from) {
        run(() -> keeping.start(caseNumber, kind, "office", day(from)));
    }

    private void stop(String lastCounted, String expectedUntil) {
        run(() -> keeping.stop(caseNumber, DeadlineKind.REPLY, day(lastCounted), day(expectedUntil), STOP));
    }

    private DeadlineView view() {
        return views.of(caseNumber).get(0);
    }

    private List<String> sentences() {
        return journal.of(caseNumber).stream().map(JournalEntry::getSentence).toList();
    }

    private void begin(String date) {
        clock.reset();
        clock.beginAt(OfficeClock.startOf(day(date)).plusSeconds(36_000));
    }

    private void run(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    private <T> T call(Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
