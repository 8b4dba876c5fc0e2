package org.gongkai.publication;

import java.time.LocalDate;
import java.util.Set;

/**
 * An item as its author hands it in.
 *
 * @param body HTML from the editor; it is cleaned before it is kept
 * @param generatedOn the day the information was made or changed; the clock counts from it
 * @param disclosure null means {@link Disclosure#PROACTIVE}
 * @param disclosureReason required unless proactive
 * @param audience who may read an internal item; null means the whole bureau
 * @param channels null means the website, or none for an internal item
 * @param source null means {@link Source#OWN}
 * @param reprint required for a reprint
 * @param site null means {@link Site#PORTAL}
 * @param major whether it is a major matter, reviewed jointly first
 * @param majorReason required for a major matter
 * @param jointUnits the units that give an opinion on a major matter
 * @param sensitive major event, important public opinion or negative information
 * @param declarations the author declares the five prohibitions observed
 * @param decision whether the item makes a decision public; null means {@link DecisionMatter#NONE}
 * @param consultation the number of the consultation the decision rests on; may be null
 * @param hearing the number of the hearing the decision rests on; may be null
 */
public record Draft(String title, String body, Category category, String unit, LocalDate generatedOn,
        Disclosure disclosure, String disclosureReason, Audience audience, Set<Channel> channels, Source source,
        Reprint reprint, Site site, boolean major, String majorReason, Set<String> jointUnits, boolean sensitive,
        boolean declarations, DecisionMatter decision, String consultation, String hearing) {

    public Draft {
        disclosure = disclosure == null ? Disclosure.PROACTIVE : disclosure;
        source = source == null ? Source.OWN : source;
        site = site == null ? Site.PORTAL : site;
        channels = channels == null ? defaultChannels(category, disclosure) : Set.copyOf(channels);
        jointUnits = jointUnits == null ? Set.of() : Set.copyOf(jointUnits);
        decision = decision == null ? DecisionMatter.NONE : decision;
        consultation = number(consultation);
        hearing = number(hearing);
        if (category != null && category.internal() && audience == null) {
            audience = Audience.BUREAU;
        }
    }

    /** An item that makes no decision public. */
    public Draft(String title, String body, Category category, String unit, LocalDate generatedOn, Disclosure disclosure,
            String disclosureReason, Audience audience, Set<Channel> channels, Source source, Reprint reprint, Site site,
            boolean major, String majorReason, Set<String> jointUnits, boolean sensitive, boolean declarations) {
        this(title, body, category, unit, generatedOn, disclosure, disclosureReason, audience, channels, source, reprint, site,
                major, majorReason, jointUnits, sensitive, declarations, DecisionMatter.NONE, null, null);
    }

    /** @return the same item as one that makes a decision public */
    public Draft deciding(DecisionMatter matter, String consultationNumber, String hearingNumber) {
        return new Draft(title, body, category, unit, generatedOn, disclosure, disclosureReason, audience, channels, source,
                reprint, site, major, majorReason, jointUnits, sensitive, declarations, matter, consultationNumber, hearingNumber);
    }

    private static String number(String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    private static Set<Channel> defaultChannels(Category category, Disclosure disclosure) {
        var website = disclosure == Disclosure.PROACTIVE && (category == null || !category.internal());
        return website ? Set.of(Channel.WEBSITE) : Set.of();
    }

    /** @return whether the item is to be put before its readers at all */
    boolean proactive() {
        return disclosure == Disclosure.PROACTIVE;
    }
}
