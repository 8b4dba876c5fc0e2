package org.gongkai.publication;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.NumberSeries;
import org.gongkai.deadline.DeadlineKeeping;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts a signed item before its readers: on the portal, or on the internal board for staff. */
@Service
public class Publishing {

    private final PublicationItems items;
    private final PublishingConditions conditions;
    private final NumberSeries numbers;
    private final DeadlineKeeping deadlines;
    private final AnnouncementEvents events;
    private final Journal journal;
    private final OfficeClock clock;

    Publishing(PublicationItems items, PublishingConditions conditions, NumberSeries numbers,
            DeadlineKeeping deadlines, AnnouncementEvents events, Journal journal, OfficeClock clock) {
        this.items = items;
        this.conditions = conditions;
        this.numbers = numbers;
        this.deadlines = deadlines;
        this.events = events;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Publishes the item and ends its clock. A second call finds it published and does nothing.
     *
     * @param operatorId who caused it, null for a job of the engine
     * @throws NotPublishableException when anything is missing; the try is in the journal, the item stays unpublished
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void publish(String caseNumber, String operatorId) {
        var item = items.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (item.getState().published()) {
            return;
        }
        var missing = conditions.missing(item);
        if (!missing.isEmpty()) {
            var refusal = new NotPublishableException(caseNumber, missing);
            journal.recordApart(caseNumber, operatorId, "公开被系统拒绝：%s。".formatted(String.join("；", missing)), "refused publish");
            throw refusal;
        }
        // The index number (索引号, 条例 第十二条) runs in a series of its category; no kind of case has such a prefix.
        item.publish(numbers.next(item.getCategory().name()), clock.instant());
        deadlines.end(caseNumber, DeadlineKind.PUBLICATION);
        journal.record(caseNumber, operatorId, "已在%s公开，索引号 %s。".formatted(
                item.getCategory().internal() ? "内部公开栏" : "门户网站", item.getIndexNumber()),
                "version=%d address=%s".formatted(item.getPublishedVersion(), address(item)));
        events.published(item);
    }

    /** @return the path of the item's page */
    static String address(PublicationItem item) {
        return (item.getCategory().internal() ? "/desk/internal/" : "/items/") + item.getIndexNumber();
    }
}
