package org.gongkai.desk;

import org.gongkai.casefile.Cases;
import org.gongkai.casefile.MissingPart;
import org.gongkai.casefile.RecusalChanged;
import org.gongkai.casefile.StandIns;
import org.gongkai.notification.Inbox;
import org.gongkai.organization.Organization;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells those whom a recusal concerns, and those who must name somebody; every morning again while nobody is named. */
@Component
class RecusalNews {

    private final Inbox inbox;
    private final StandIns standIns;
    private final Cases cases;
    private final Organization organization;
    private final OfficeClock clock;

    RecusalNews(Inbox inbox, StandIns standIns, Cases cases, Organization organization, OfficeClock clock) {
        this.inbox = inbox;
        this.standIns = standIns;
        this.cases = cases;
        this.organization = organization;
        this.clock = clock;
    }

    /** After the domains have handed tasks on to whom they can. */
    @EventListener
    @Order
    @Transactional(propagation = Propagation.MANDATORY)
    void changed(RecusalChanged event) {
        var recusal = event.recusal();
        organization.find(String.valueOf(event.subject())).filter(person -> cases.maySee(person, recusal.getCaseNumber()))
                .ifPresent(person -> inbox.tell("recusal:%d:%s".formatted(recusal.getId(), clock.instant()), person.id(), recusal.getCaseNumber(), event.sentence()));
        standIns.missing(recusal.getCaseNumber()).forEach(part -> remind(part, "missing:%d".formatted(part.recusal().getId())));
    }

    @Scheduled(cron = "0 20 0 * * *", zone = "Asia/Shanghai")
    @Transactional
    void everyNight() {
        standIns.newDay();
        standIns.everywhere().forEach(part -> remind(part, "missing:%d:%s".formatted(part.recusal().getId(), clock.today())));
    }

    private void remind(MissingPart part, String key) {
        var recusal = part.recusal();
        organization.people().stream().filter(person -> standIns.decides(person, part)).forEach(person -> inbox.tell(key, person.id(), recusal.getCaseNumber(),
                part.canBeNamed() ? "%s已回避案件 %s，没有其他人可以办理，请指定代办人。".formatted(organization.nameOf(recusal.getPersonId()), recusal.getCaseNumber())
                        : "%s已回避案件 %s，请更换由其担任的主持人、记录人。".formatted(organization.nameOf(recusal.getPersonId()), recusal.getCaseNumber())));
    }
}
