package org.gongkai.hearing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The report of a hearing (听证报告): what 《重大行政决策程序暂行条例》第十八条 asks, reasonable opinions sorted, studied and adopted.
 *
 * @param situation when, where, who took part, what the main opinions were
 * @param adopted the opinions that are taken up, and how
 * @param notAdopted those that are not, each with its reason
 * @param advice what the unit proposes to do with the decision
 */
@Embeddable
public record HearingReport(@Column(name = "report_situation") String situation, @Column(name = "report_adopted") String adopted,
        @Column(name = "report_not_adopted") String notAdopted, @Column(name = "report_advice") String advice) {
}
