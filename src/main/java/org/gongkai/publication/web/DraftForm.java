package org.gongkai.publication.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.gongkai.problem.Typed;
import org.gongkai.publication.Audience;
import org.gongkai.publication.Category;
import org.gongkai.publication.Channel;
import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.Disclosure;
import org.gongkai.publication.Draft;
import org.gongkai.publication.PublicationFile;
import org.gongkai.publication.Reprint;
import org.gongkai.publication.ReprintClass;
import org.gongkai.publication.Site;
import org.gongkai.publication.Source;
import org.gongkai.publication.TypedText;

/** The draft page as it was typed: all text, so that whatever somebody wrote can be shown again beside what is wrong with it. */
record DraftForm(String title, String body, String category, String unit, String generatedOn, String disclosure,
        String disclosureReason, String audience, List<String> channels, String source, String reprintClass,
        String reprintSite, String reprintLink, String reprintAt, String reprintAuthorisation, String site,
        Boolean major, String majorReason, List<String> jointUnits, Boolean sensitive, Boolean declarations,
        String decision, String consultation, String hearing) {

    /** The fields in the order of the page. */
    static final List<String> ORDER = List.of("title", "category", "unit", "generatedOn", "body", "files", "disclosure",
            "disclosureReason", "audience", "channels", "site", "reprint", "reprint.class", "reprint.site", "reprint.link",
            "reprint.at", "reprint.authorisation", "decision", "consultation", "hearing", "majorReason", "jointUnits", "opinion", "declarations");

    DraftForm {
        // A box that is not ticked is not sent at all.
        major = Boolean.TRUE.equals(major);
        sensitive = Boolean.TRUE.equals(sensitive);
        declarations = Boolean.TRUE.equals(declarations);
        channels = channels == null ? List.of() : channels;
        // A parameter named jointUnits[3] leaves the places before it empty.
        jointUnits = jointUnits == null ? List.of() : jointUnits.stream().filter(Objects::nonNull).toList();
        disclosure = disclosure == null ? Disclosure.PROACTIVE.name() : disclosure;
        source = source == null ? Source.OWN.name() : source;
        decision = decision == null ? DecisionMatter.NONE.name() : decision;
        disclosureReason = Typed.lines(disclosureReason);
        majorReason = Typed.lines(majorReason);
    }

    /** @return an empty form with what is usual already chosen */
    static DraftForm empty(String unit, LocalDate today) {
        return new DraftForm(null, null, null, unit, today.toString(), null, null, Audience.BUREAU.name(), null, null,
                null, null, null, today.toString(), null, Site.PORTAL.name(), false, null, null, false, false, null, null, null);
    }

    /** @return the form filled with an item as it stands; its author has to declare again */
    static DraftForm of(PublicationFile file) {
        var item = file.item();
        var reprint = item.getReprint() == null ? new Reprint(null, null, null, null, null) : item.getReprint();
        return new DraftForm(file.current().getTitle(), file.current().getBody(), item.getCategory().name(), item.getUnitCode(),
                text(item.getGeneratedOn()), item.getDisclosure().name(), item.getDisclosureReason(), text(item.getAudience()),
                file.channels().stream().map(Channel::name).toList(), item.getSource().name(), text(reprint.reprintClass()),
                reprint.site(), reprint.link(), text(reprint.at()), reprint.authorisation(), item.getSite().name(),
                item.isMajor(), item.getMajorReason(), List.copyOf(item.getJointUnits()), item.isSensitive(), false,
                item.getDecision().name(), item.getConsultation(), item.getHearing());
    }

    /** The unit and the day stay what they were: the clock counts from them. */
    DraftForm about(PublicationFile file) {
        return new DraftForm(title, body, category, file.item().getUnitCode(), text(file.item().getGeneratedOn()), disclosure,
                disclosureReason, audience, channels, source, reprintClass, reprintSite, reprintLink, reprintAt,
                reprintAuthorisation, site, major, majorReason, jointUnits, sensitive, declarations, decision, consultation, hearing);
    }

    Draft toDraft() {
        var wantedCategory = Typed.constant(Category.class, category);
        var wantedDisclosure = Typed.constant(Disclosure.class, disclosure);
        var wantedSource = Typed.constant(Source.class, source);
        var matter = Typed.constant(DecisionMatter.class, decision);
        return new Draft(title, TypedText.html(body), wantedCategory, unit, Typed.date(generatedOn), wantedDisclosure, disclosureReason,
                Typed.constant(Audience.class, audience), channels(wantedCategory, wantedDisclosure), wantedSource,
                wantedSource == Source.REPRINT ? reprint() : null, Typed.constant(Site.class, site), major, majorReason,
                major ? Set.copyOf(jointUnits) : Set.of(), sensitive, declarations, matter,
                // The page shows a field only where it is asked for.
                matter == null || matter == DecisionMatter.NONE ? null : consultation, matter == DecisionMatter.MAJOR ? hearing : null);
    }

    /** the website is no choice for what is disclosed proactively; R-23: and none for what is for staff. */
    private Set<Channel> channels(Category wantedCategory, Disclosure wantedDisclosure) {
        if (wantedDisclosure != Disclosure.PROACTIVE) {
            return Set.of();
        }
        Set<Channel> chosen = EnumSet.noneOf(Channel.class);
        Arrays.stream(Channel.values()).filter(channel -> channels.contains(channel.name())).forEach(chosen::add);
        chosen.remove(Channel.WEBSITE);
        if (wantedCategory == null || !wantedCategory.internal()) {
            chosen.add(Channel.WEBSITE);
        }
        return chosen;
    }

    private Reprint reprint() {
        return new Reprint(Typed.constant(ReprintClass.class, reprintClass), reprintSite, reprintLink, Typed.date(reprintAt),
                reprintAuthorisation == null || reprintAuthorisation.isBlank() ? null : reprintAuthorisation);
    }

    private static String text(Object value) {
        return value == null ? null : value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
