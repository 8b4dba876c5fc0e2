package org.gongkai.casefile;

import java.util.List;

import org.gongkai.engine.TaskEnded;
import org.gongkai.organization.Organization;
import org.gongkai.organization.PostsChanged;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A question belongs to the task in which it was asked: once that is over nobody needs the answer, and the colleague has no
 * reason to see the case any more. Nor is anybody waited for who may no longer answer.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class QuestionsThatLapse {

    private final AskedOpinions opinions;
    private final Cases cases;
    private final Organization organization;
    private final ApplicationEventPublisher events;
    private final OfficeClock clock;

    QuestionsThatLapse(AskedOpinions opinions, Cases cases, Organization organization, ApplicationEventPublisher events, OfficeClock clock) {
        this.opinions = opinions;
        this.cases = cases;
        this.organization = organization;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void ended(TaskEnded task) {
        lapse(opinions.openIn(task.taskId()));
    }

    @EventListener
    void changed(PostsChanged posts) {
        lapse(opinions.waitingFor(posts.accountId()).stream().filter(opinion -> organization.find(opinion.getAskedId())
                .filter(person -> cases.mayBeAsked(person, opinion.getCaseNumber())).isEmpty()).toList());
    }

    private void lapse(List<AskedOpinion> ended) {
        ended.forEach(opinion -> {
            opinion.lapse(clock.instant());
            events.publishEvent(new ColleagueNotAskedAnyMore(opinion));
        });
    }
}
