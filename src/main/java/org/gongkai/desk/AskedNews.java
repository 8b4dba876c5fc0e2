package org.gongkai.desk;

import org.gongkai.casefile.ColleagueAnswered;
import org.gongkai.casefile.ColleagueAsked;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells a colleague that an opinion is asked for, and the asker that it has come. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AskedNews {

    private final Inbox inbox;
    private final Organization organization;

    AskedNews(Inbox inbox, Organization organization) {
        this.inbox = inbox;
        this.organization = organization;
    }

    @EventListener
    void asked(ColleagueAsked event) {
        var opinion = event.opinion();
        inbox.tell("asked:" + opinion.getId(), opinion.getAskedId(), opinion.getCaseNumber(), "%s就案件 %s 征求您的意见，请打开案件答复。"
                .formatted(organization.nameOf(opinion.getAskerId()), opinion.getCaseNumber()));
    }

    @EventListener
    void answered(ColleagueAnswered event) {
        var opinion = event.opinion();
        inbox.tell("answered:" + opinion.getId(), opinion.getAskerId(), opinion.getCaseNumber(), "%s答复了您就案件 %s 征求的意见。"
                .formatted(organization.nameOf(opinion.getAskedId()), opinion.getCaseNumber()));
    }
}
