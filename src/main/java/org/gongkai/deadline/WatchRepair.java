package org.gongkai.deadline;

import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets the lost timer of a clock anew, by those who look after the case. */
@Service
@Transactional
public class WatchRepair {

    private final Cases cases;
    private final WatchTimers timers;
    private final Journal journal;

    WatchRepair(Cases cases, WatchTimers timers, Journal journal) {
        this.cases = cases;
        this.timers = timers;
        this.journal = journal;
    }

    /**
     * @return false when the process of the case does not wait for its clock at the moment
     * @throws NotAllowedException when this person only may see the case
     */
    public boolean restore(String caseNumber, Person by) {
        cases.visible(by, caseNumber);
        if (!cases.looksAfter(by, caseNumber)) {
            throw new NotAllowedException("重建提醒由本件的办理人或者监督人员决定，请联系他们。");
        }
        var restored = timers.restore(caseNumber);
        if (restored) {
            journal.record(caseNumber, by.id(), "核查发现期限提醒缺失或者有误，已按案卷上的期限重建。", "watch restored");
        }
        return restored;
    }
}
