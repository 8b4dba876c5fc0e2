package org.gongkai.publication;

import java.util.List;

import org.gongkai.sweep.SweepCheck;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The register of what was published is complete and unchanged. */
@Order(30)
@Component
class RegisterSweep implements SweepCheck {

    private final Register register;

    RegisterSweep(Register register) {
        this.register = register;
    }

    @Override
    public String title() {
        return "发布登记簿";
    }

    @Override
    public List<Finding> findings() {
        return register.verify().findings().stream().map(fault -> new Finding(null, fault.message())).toList();
    }
}
