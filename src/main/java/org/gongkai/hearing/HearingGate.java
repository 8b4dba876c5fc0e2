package org.gongkai.hearing;

import java.util.Optional;

import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.OutgoingItem;
import org.gongkai.publication.PublicationGate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * a major decision is not published before its hearing was held and its report approved. Asked over every
 * door: it is the publishing itself that asks, and the hearing's own row that answers.
 */
@Component
@Transactional(readOnly = true)
class HearingGate implements PublicationGate {

    private static final String FIELD = "hearing";

    private final Hearings hearings;

    HearingGate(Hearings hearings) {
        this.hearings = hearings;
    }

    @Override
    public Optional<Objection> objection(OutgoingItem item) {
        if (item.announces() != null) {
            return wordsOfTheAnnouncement(item);
        }
        if (item.hearing() == null) {
            return item.decision() == DecisionMatter.MAJOR
                    ? objection("重大决策事项须先按照听证程序组织听证，形成听证报告后才能公布。请填写听证的案件编号（TZ-）。") : Optional.empty();
        }
        return hearings.findById(item.hearing()).map(hearing -> notConcluded(hearing, item))
                .orElseGet(() -> objection("没有找到听证 %s，请核对案件编号。".formatted(item.hearing())));
    }

    private static Optional<Objection> notConcluded(Hearing hearing, OutgoingItem item) {
        if (!hearing.getUnitCode().equals(item.unit())) {
            return objection("听证 %s 不是本科室（单位）的，请填写本科室（单位）就这项决定组织的听证。".formatted(hearing.getCaseNumber()));
        }
        if (!hearing.getState().hasReport()) {
            return objection("听证 %s 还没有形成听证报告（现在：%s），报告审定后才能公布决定。".formatted(hearing.getCaseNumber(), hearing.getState().title()));
        }
        return Optional.empty();
    }

    /** Whoever edits the announcement on its way must not change when and where: the row, the timers and the letters say otherwise. */
    private Optional<Objection> wordsOfTheAnnouncement(OutgoingItem item) {
        var purpose = item.announces().purpose();
        if (!purpose.equals(AnnouncementPurpose.ANNOUNCEMENT.name()) && !purpose.equals(AnnouncementPurpose.CHANGE.name())) {
            return Optional.empty();
        }
        return hearings.findById(item.announces().caseNumber()).filter(hearing -> !item.words().contains(new AnnouncementText(hearing).when()))
                .flatMap(hearing -> bodyObjection(new AnnouncementText(hearing).when()));
    }

    private static Optional<Objection> bodyObjection(String when) {
        return Optional.of(new Objection("body", "公告中听证会的时间、地点与案卷不一致，应为“%s”要改期的，请撤回公告后在听证案件中调整安排。".formatted(when)));
    }

    private static Optional<Objection> objection(String sentence) {
        return Optional.of(new Objection(FIELD, sentence));
    }
}
