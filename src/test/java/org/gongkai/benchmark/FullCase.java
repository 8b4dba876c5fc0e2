package org.gongkai.benchmark;

import java.util.Map;

import org.gongkai.Office;
import org.gongkai.workingday.OfficeClock;

/** One publication from its submission to the archive, over every step. */
record FullCase(Office office, OfficeClock clock) {

    void run() {
        var caseNumber = office.submits("staff.assistance", Office.notice(clock.today()));
        office.reviews(caseNumber);
        office.fires(caseNumber, "serviceTask_publish");
        office.completes("supervision", caseNumber, "userTask_archive", Map.of());
    }
}
