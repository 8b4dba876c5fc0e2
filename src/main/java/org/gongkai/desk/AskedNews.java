package org.gongkai.desk;

import org.gongkai.casefile.Cases;
import org.gongkai.casefile.ColleagueAnswered;
import org.gongkai.casefile.ColleagueAsked;
import org.gongkai.casefile.ColleagueNotAskedAnyMore;
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
    private final Cases cases;

    AskedNews(Inbox inbox, Organization organization, Cases cases) {
        this.inbox = inbox;
        this.organization = organization;
        this.cases = cases;
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
        if (!event.holder().equals(opinion.getAskerId())) {
            inbox.tell("answered:" + opinion.getId(), event.holder(), opinion.getCaseNumber(), "%s答复了%s就案件 %s 征求的意见，任务现在由您办理。"
                    .formatted(organization.nameOf(opinion.getAskedId()), organization.nameOf(opinion.getAskerId()), opinion.getCaseNumber()));
        }
    }

    /** Whoever may no longer answer is told nothing of the case; then it is the asker who has to know. */
    @EventListener
    void notAskedAnyMore(ColleagueNotAskedAnyMore event) {
        var opinion = event.opinion();
        var colleague = organization.find(opinion.getAskedId()).filter(person -> cases.mayBeAsked(person, opinion.getCaseNumber()));
        if (colleague.isPresent()) {
            inbox.tell("not-asked:" + opinion.getId(), opinion.getAskedId(), opinion.getCaseNumber(), "%s就案件 %s 征求的意见，不需要再答复。"
                    .formatted(organization.nameOf(opinion.getAskerId()), opinion.getCaseNumber()));
        } else {
            inbox.tell("not-asked:" + opinion.getId(), opinion.getAskerId(), opinion.getCaseNumber(), "%s没有答复您就案件 %s 征求的意见，现在也不能再答复；仍然需要的，请另选同事征求。"
                    .formatted(organization.nameOf(opinion.getAskedId()), opinion.getCaseNumber()));
        }
    }
}
