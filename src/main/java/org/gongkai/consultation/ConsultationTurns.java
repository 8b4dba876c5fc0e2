package org.gongkai.consultation;

import java.time.temporal.ChronoUnit;

import org.gongkai.casefile.Journal;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.SegmentBasis;
import org.gongkai.publication.AnnouncementEnded;
import org.gongkai.publication.AnnouncementPublished;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the end of a publication means to the consultation it speaks for, in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ConsultationTurns {

    private static final String BASIS = "《重大行政决策程序暂行条例》第十五条";

    private final Consultations consultations;
    private final DeadlineKeeping deadlines;
    private final ConsultationNews news;
    private final ConsultationFlow flow;
    private final Journal journal;

    ConsultationTurns(Consultations consultations, DeadlineKeeping deadlines, ConsultationNews news, ConsultationFlow flow, Journal journal) {
        this.consultations = consultations;
        this.deadlines = deadlines;
        this.news = news;
        this.flow = flow;
        this.journal = journal;
    }

    @EventListener
    void published(AnnouncementPublished told) {
        consultations.lock(told.forCase()).ifPresent(consultation -> {
            switch (told.purpose()) {
                case ConsultationReleases.ANNOUNCEMENT -> open(consultation, told);
                case ConsultationReleases.EXTENSION -> extend(consultation, told);
                default -> conclude(consultation, told);
            }
            if (!told.purpose().equals(ConsultationReleases.EXTENSION)) {
                flow.announcementPublished(told.forCase());
            }
        });
    }

    private void open(Consultation consultation, AnnouncementPublished told) {
        var day = OfficeClock.dateOf(told.at());
        consultation.open(told.indexNumber(), day);
        var clock = deadlines.start(told.forCase(), DeadlineKind.CONSULTATION, consultation.getUnitCode(), day, consultation.getDays(), BASIS);
        journal.record(told.forCase(), Journal.SYSTEM, "公告已发布（索引号 %s），开始公开征求意见，至 %s 24时止。".formatted(told.indexNumber(),
                clock.writtenStatutoryDue()), "item=" + told.itemCase());
        news.opened(consultation, clock.writtenStatutoryDue());
    }

    /** Its timers follow the clock; the process itself waits on. */
    private void extend(Consultation consultation, AnnouncementPublished told) {
        consultation.extend(told.indexNumber());
        var extension = consultation.getExtension();
        var closesOn = deadlines.find(told.forCase(), DeadlineKind.CONSULTATION).orElseThrow().getStatutoryDue();
        var more = (int) ChronoUnit.DAYS.between(closesOn, extension.to());
        deadlines.extend(told.forCase(), DeadlineKind.CONSULTATION, more, more, new SegmentBasis("延期公告", told.indexNumber(), Journal.SYSTEM));
        news.extended(consultation, deadlines.find(told.forCase(), DeadlineKind.CONSULTATION).orElseThrow().writtenStatutoryDue());
    }

    private void conclude(Consultation consultation, AnnouncementPublished told) {
        consultation.conclude(told.indexNumber(), told.at());
        journal.record(told.forCase(), Journal.SYSTEM, "采纳情况已公布（索引号 %s），可以提交正式公布稿。".formatted(told.indexNumber()), "item=" + told.itemCase());
        news.concluded(consultation);
    }

    @EventListener
    void ended(AnnouncementEnded told) {
        consultations.lock(told.forCase()).ifPresent(consultation -> {
            if (told.purpose().equals(ConsultationReleases.EXTENSION)) {
                extensionEnded(consultation, told);
                return;
            }
            var announcement = told.purpose().equals(ConsultationReleases.ANNOUNCEMENT);
            if (announcement) {
                consultation.announcementEnded();
            } else {
                consultation.statementEnded();
            }
            var what = announcement ? "征求意见公告" : "采纳情况说明";
            journal.record(told.forCase(), Journal.SYSTEM, "%s没有发布（%s，%s），退回%s。".formatted(what, told.itemCase(), told.end().title(),
                    announcement ? "准备环节" : "整理意见环节"), "item=" + told.itemCase());
            news.ended(consultation, what, told.itemCase(), told.end().title());
            flow.announcementEnded(told.forCase());
        });
    }

    private void extensionEnded(Consultation consultation, AnnouncementEnded told) {
        consultation.extensionEnded();
        journal.record(told.forCase(), Journal.SYSTEM, "延期公告没有发布（%s，%s），征求意见的期限不变。".formatted(told.itemCase(), told.end().title()), "item=" + told.itemCase());
        news.ended(consultation, "延期公告", told.itemCase(), told.end().title());
    }
}
