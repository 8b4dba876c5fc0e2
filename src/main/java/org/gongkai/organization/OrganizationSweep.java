package org.gongkai.organization;

import java.util.List;

import org.gongkai.sweep.SweepCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the engine believes about people and what the organisation says. */
@Order(40)
@Component
class OrganizationSweep implements SweepCheck {

    private final OrganizationCheck check;

    OrganizationSweep(OrganizationCheck check) {
        this.check = check;
    }

    @Override
    public String title() {
        return "任职与任务";
    }

    @Override
    public List<Finding> findings() {
        check.check();
        return check.latest().findings().stream().map(sentence -> new Finding(null, sentence)).toList();
    }
}
