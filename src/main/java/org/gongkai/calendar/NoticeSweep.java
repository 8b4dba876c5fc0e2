package org.gongkai.calendar;

import java.util.List;

import org.gongkai.sweep.SweepCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The coming year's notice: without it dates past the year are counted as if there were no holidays. */
@Order(15)
@Component
class NoticeSweep implements SweepCheck {

    private final NextYear next;

    NoticeSweep(NextYear next) {
        this.next = next;
    }

    @Override
    public String title() {
        return "放假通知";
    }

    @Override
    public boolean recurring() {
        return true;
    }

    @Override
    public List<Finding> findings() {
        return next.missing().map(year -> new Finding(null, "还没有收录 %d 年的放假通知：那一年的期限暂按周一至周五计算，都标为暂定。请留意国务院办公厅的通知。".formatted(year))).stream().toList();
    }
}
