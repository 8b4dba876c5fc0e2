package org.gongkai.publication.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.gongkai.casefile.Attachments;
import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineTerms;
import org.gongkai.deadline.DeadlineViews;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.gongkai.publication.Audience;
import org.gongkai.publication.Category;
import org.gongkai.publication.Channel;
import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.Disclosure;
import org.gongkai.publication.Drafters;
import org.gongkai.publication.ReprintClass;
import org.gongkai.publication.Site;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;

/** What can be chosen on the draft page. */
@Component
class DraftChoices {

    /**
     * The lists of the page.
     *
     * @param units the person's own units
     * @param allUnits those that can be asked in a joint review
     * @param channels all but the website, which is not a matter of choice
     * @param terms the day counts of the two dates
     */
    public record Choices(List<Category> external, List<Category> internal, List<Unit> units, List<Unit> allUnits,
            List<Channel> channels, Disclosure[] disclosures, Audience[] audiences, ReprintClass[] reprintClasses,
            Site[] sites, DecisionMatter[] decisions, DeadlineTerms terms, LocalDate today, int maxFiles) {
    }

    private final Drafters drafters;
    private final Organization organization;
    private final DeadlineViews deadlines;
    private final OfficeClock clock;

    DraftChoices(Drafters drafters, Organization organization, DeadlineViews deadlines, OfficeClock clock) {
        this.drafters = drafters;
        this.organization = organization;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    Choices of(Person person) {
        return new Choices(categories(false), categories(true), drafters.unitsOf(person), organization.openUnits(),
                Arrays.stream(Channel.values()).filter(channel -> channel != Channel.WEBSITE).toList(), Disclosure.values(),
                Audience.values(), ReprintClass.values(), Site.values(), DecisionMatter.values(), deadlines.termsToday(DeadlineKind.PUBLICATION),
                clock.today(), Attachments.MAX_FILES);
    }

    private static List<Category> categories(boolean internal) {
        return Arrays.stream(Category.values()).filter(category -> category.internal() == internal).toList();
    }
}
