package org.gongkai.deadline;

import java.util.List;

import org.gongkai.sweep.SweepCheck;
import org.gongkai.workingday.CalendarInForce;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Every running clock follows the calendar in force. */
@Order(16)
@Component
class RedatingSweep implements SweepCheck {

    private static final int MOST = 1000;

    private final Deadlines deadlines;
    private final CalendarInForce calendar;

    RedatingSweep(Deadlines deadlines, CalendarInForce calendar) {
        this.deadlines = deadlines;
        this.calendar = calendar;
    }

    @Override
    public String title() {
        return "期限与工作日历";
    }

    @Override
    public List<Finding> findings() {
        return deadlines.casesBefore(calendar.get().edition(), "", Limit.of(MOST)).stream()
                .map(caseNumber -> new Finding(caseNumber, "期限还没有按新收录的放假通知重新计算。系统每分钟会再试一次，一直没有完成的，请系统管理员查看日志。")).toList();
    }
}
