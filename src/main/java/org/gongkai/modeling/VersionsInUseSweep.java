package org.gongkai.modeling;

import java.util.List;

import org.gongkai.engine.VersionsInUse;
import org.gongkai.organization.Organization;
import org.gongkai.sweep.SweepCheck;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every program, form and group that a version in use names is there: looked at when the application starts, and each night. */
@Component
@Order(25)
class VersionsInUseSweep implements SweepCheck {

    private static final Logger log = LoggerFactory.getLogger(VersionsInUseSweep.class);

    private final VersionsInUse versions;
    private final Organization organization;
    private volatile List<String> missing = List.of();

    VersionsInUseSweep(VersionsInUse versions, Organization organization) {
        this.versions = versions;
        this.organization = organization;
    }

    @EventListener(ApplicationReadyEvent.class)
    void look() {
        missing = versions.missing(organization.groupNames().keySet());
        missing.forEach(log::error);
    }

    /** @return what was missing when somebody looked last */
    List<String> missing() {
        return missing;
    }

    @Override
    public String title() {
        return "流程指向的内容";
    }

    @Override
    public List<Finding> findings() {
        look();
        return missing.stream().map(sentence -> new Finding(null, sentence)).toList();
    }
}
