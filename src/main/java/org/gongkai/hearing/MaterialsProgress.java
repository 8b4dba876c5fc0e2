package org.gongkai.hearing;

import java.util.List;

import org.gongkai.casefile.Journal;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** Whether the materials are with everybody, and in time: 7 days ahead at the latest (《重大行政决策程序暂行条例》第十六条). */
@Component
class MaterialsProgress {

    private final Participants participants;
    private final HearingDates dates;
    private final HearingClocks clocks;
    private final Journal journal;
    private final OfficeClock clock;

    MaterialsProgress(Participants participants, HearingDates dates, HearingClocks clocks, Journal journal, OfficeClock clock) {
        this.participants = participants;
        this.dates = dates;
        this.clocks = clocks;
        this.journal = journal;
        this.clock = clock;
    }

    /** @return those who have no proof of their materials yet */
    List<Participant> waiting(Hearing hearing) {
        return selected(hearing).stream().filter(participant -> participant.getServedOn() == null).toList();
    }

    /**
     * Moves the hearing on when all are served in time, and sends it back for another date when they cannot be any more.
     *
     * @return where it goes
     */
    HearingOutcome settle(Hearing hearing) {
        var limit = dates.materialsLimit(hearing.getSchedule().heldOn());
        var late = selected(hearing).stream().filter(participant -> participant.getServedOn() != null && participant.getServedOn().isAfter(limit)).count();
        var waiting = waiting(hearing).size();
        if (late > 0 || waiting > 0 && clock.today().isAfter(limit)) {
            return tooLate(hearing, "听证材料最迟应于 %s 送达，%d 人超过期限，不能按原定日期举行，须改期并公告。".formatted(limit, late + waiting));
        }
        if (waiting > 0) {
            return HearingOutcome.MORE;
        }
        clocks.stop(hearing);
        hearing.materialsServed();
        journal.record(hearing.getCaseNumber(), Journal.SYSTEM, "听证材料已全部按期送达。", "materials served, limit=" + limit);
        return HearingOutcome.SERVED;
    }

    private HearingOutcome tooLate(Hearing hearing, String sentence) {
        clocks.stop(hearing);
        hearing.sendBackToPrepare();
        journal.record(hearing.getCaseNumber(), Journal.SYSTEM, sentence, "materials too late");
        return HearingOutcome.TOO_LATE;
    }

    private List<Participant> selected(Hearing hearing) {
        return participants.findByCaseNumberOrderByNumber(hearing.getCaseNumber()).stream().filter(Participant::isSelected).toList();
    }
}
