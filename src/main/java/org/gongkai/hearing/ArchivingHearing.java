package org.gongkai.hearing;

import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Opinions;
import org.gongkai.engine.AnswerSheet;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The process archive of a decision (《重大行政决策程序暂行条例》第三十三条): everything about the hearing is put away together. */
@Component
class ArchivingHearing implements StepWork {

    private final Opinions opinions;
    private final Journal journal;

    ArchivingHearing(Opinions opinions, Journal journal) {
        this.opinions = opinions;
        this.journal = journal;
    }

    @Override
    public HearingStep step() {
        return HearingStep.ARCHIVE;
    }

    @Override
    public HearingOutcome handIn(Hearing hearing, Person person, AnswerSheet answers) {
        var note = answers.text("archiveNote", "归档说明", 500);
        hearing.conclude();
        opinions.record(hearing.getCaseNumber(), step(), person, "政务督导组", null, note, hearing.getRecordHash());
        journal.record(hearing.getCaseNumber(), person.id(), "听证材料已归档%s。".formatted(note == null ? "" : "：" + note), "archived");
        return HearingOutcome.DONE;
    }
}
