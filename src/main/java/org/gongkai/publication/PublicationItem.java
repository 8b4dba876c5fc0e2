package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongkai.workingday.OfficeClock;

/** An item on its way to its readers: its attributes and how far it has come. The words are in its versions. */
@Entity
@Table(name = "publication_item")
public class PublicationItem {

    @Id
    private String caseNumber;
    @Version
    private int rowVersion;
    @Enumerated(EnumType.STRING)
    private ItemState state;
    @Enumerated(EnumType.STRING)
    private Category category;
    private String unitCode;
    private String authorId;
    private LocalDate generatedOn;
    @Enumerated(EnumType.STRING)
    private Disclosure disclosure;
    private String disclosureReason;
    @Enumerated(EnumType.STRING)
    private Audience audience;
    @Enumerated(EnumType.STRING)
    private Source source;
    @Embedded
    private Reprint reprint;
    @Enumerated(EnumType.STRING)
    private Site site;
    private boolean major;
    private String majorReason;
    private boolean sensitive;
    private int currentVersion;
    private Instant submittedAt;
    private String indexNumber;
    private Instant publishedAt;
    private Integer publishedVersion;
    /** Of the page it was handed in on, null without one: no page is handed in twice. */
    private String formKey;
    @ElementCollection
    @CollectionTable(name = "publication_channel", joinColumns = @JoinColumn(name = "case_number"))
    @Column(name = "channel")
    @Enumerated(EnumType.STRING)
    private Set<Channel> channels = EnumSet.noneOf(Channel.class);
    @ElementCollection
    @CollectionTable(name = "publication_joint_unit", joinColumns = @JoinColumn(name = "case_number"))
    @Column(name = "unit_code")
    private Set<String> jointUnits = new TreeSet<>();
    @Enumerated(EnumType.STRING)
    private DecisionMatter decision;
    /** Numbers of the cases a decision rests on, each null when none is named. */
    @Column(name = "consultation_number")
    private String consultation;
    @Column(name = "hearing_number")
    private String hearing;
    @Embedded
    private AnnouncedCase announces;

    protected PublicationItem() {
    }

    PublicationItem(String caseNumber, Draft draft, String authorId, Instant submittedAt, String formKey,
            AnnouncedCase announces) {
        this.caseNumber = caseNumber;
        this.unitCode = draft.unit();
        this.generatedOn = draft.generatedOn();
        this.authorId = authorId;
        this.submittedAt = submittedAt;
        this.formKey = formKey;
        this.announces = announces;
        this.state = ItemState.IN_REVIEW;
        take(draft);
    }

    /** Takes over the attributes of a draft; the unit and the day it was made stay, the clock counts from it. */
    private void take(Draft draft) {
        this.category = draft.category();
        this.disclosure = draft.disclosure();
        this.disclosureReason = draft.proactive() ? null : draft.disclosureReason();
        this.audience = draft.category().internal() ? draft.audience() : null;
        this.source = draft.source();
        this.reprint = draft.source() == Source.REPRINT ? draft.reprint() : null;
        this.site = draft.site();
        this.major = draft.major();
        this.majorReason = draft.major() ? draft.majorReason() : null;
        this.sensitive = draft.sensitive();
        this.channels.clear();
        this.channels.addAll(draft.channels());
        this.jointUnits.clear();
        this.jointUnits.addAll(draft.major() ? draft.jointUnits() : Set.of());
        this.decision = announces == null ? draft.decision() : DecisionMatter.NONE;
        this.consultation = announces == null ? draft.consultation() : null;
        this.hearing = announces == null ? draft.hearing() : null;
    }

    void revise(Draft draft) {
        requireState(ItemState.RETURNED);
        take(draft);
    }

    int nextVersion() {
        return ++currentVersion;
    }

    /** What a signature binds besides the words: everything that decides where and as what the item appears. */
    List<String> signedAttributes() {
        List<String> parts = new ArrayList<>(List.of(caseNumber, category.name(), unitCode, generatedOn.toString(),
                disclosure.name(), String.valueOf(disclosureReason), String.valueOf(audience), source.name(),
                String.valueOf(reprint), site.name(), String.valueOf(major), String.valueOf(majorReason),
                String.valueOf(sensitive)));
        new TreeSet<>(channels).forEach(channel -> parts.add(channel.name()));
        parts.addAll(new TreeSet<>(jointUnits));
        // Said only where there is something to say: what was signed before these fields existed keeps its seal.
        if (decision != DecisionMatter.NONE || consultation != null || hearing != null) {
            parts.add("decision=%s consultation=%s hearing=%s".formatted(decision, consultation, hearing));
        }
        if (announces != null) {
            parts.add("announces=%s %s".formatted(announces.caseNumber(), announces.purpose()));
        }
        return parts;
    }

    void returnToAuthor() {
        requireState(ItemState.IN_REVIEW, ItemState.SIGNED);
        state = ItemState.RETURNED;
    }

    void resubmit() {
        requireState(ItemState.RETURNED);
        state = ItemState.IN_REVIEW;
    }

    void sign() {
        requireState(ItemState.IN_REVIEW);
        state = ItemState.SIGNED;
    }

    /** Ends the way of the item without publication. */
    void close(ItemState end) {
        requireState(ItemState.IN_REVIEW, ItemState.RETURNED, ItemState.SIGNED);
        state = end;
    }

    void publish(String number, Instant at) {
        requireState(ItemState.SIGNED);
        state = ItemState.PUBLISHED;
        indexNumber = number;
        publishedAt = at;
        publishedVersion = currentVersion;
    }

    void archive() {
        requireState(ItemState.PUBLISHED);
        state = ItemState.ARCHIVED;
    }

    private void requireState(ItemState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Item %s is %s, not one of %s".formatted(caseNumber, state, List.of(allowed)));
        }
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public ItemState getState() {
        return state;
    }

    public Category getCategory() {
        return category;
    }

    public String getUnitCode() {
        return unitCode;
    }

    public String getAuthorId() {
        return authorId;
    }

    public LocalDate getGeneratedOn() {
        return generatedOn;
    }

    public Disclosure getDisclosure() {
        return disclosure;
    }

    public String getDisclosureReason() {
        return disclosureReason;
    }

    public Audience getAudience() {
        return audience;
    }

    public Source getSource() {
        return source;
    }

    /** @return where it was reprinted from, or null */
    public Reprint getReprint() {
        return reprint;
    }

    public Site getSite() {
        return site;
    }

    public boolean isMajor() {
        return major;
    }

    public String getMajorReason() {
        return majorReason;
    }

    public boolean isSensitive() {
        return sensitive;
    }

    public int getCurrentVersion() {
        return currentVersion;
    }

    public Instant getSubmittedAt() {
        return submittedAt;
    }

    /** @return the number in the catalogue, or null before publication */
    public String getIndexNumber() {
        return indexNumber;
    }

    /** @return the day whose people answer for it: the one on which it went out, until then today */
    public LocalDate responsibleOn(LocalDate today) {
        return publishedAt == null ? today : OfficeClock.dateOf(publishedAt);
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    public Integer getPublishedVersion() {
        return publishedVersion;
    }

    public Set<Channel> getChannels() {
        return channels;
    }

    public Set<String> getJointUnits() {
        return jointUnits;
    }

    public DecisionMatter getDecision() {
        return decision;
    }

    /** @return the number of the consultation the decision rests on, or null */
    public String getConsultation() {
        return consultation;
    }

    /** @return the number of the hearing the decision rests on, or null */
    public String getHearing() {
        return hearing;
    }

    /** @return the case of another room this item speaks for, or null */
    public AnnouncedCase getAnnounces() {
        return announces;
    }

    /** @return whether somebody has to publish it by hand as well: another channel, or a special site */
    public boolean hasOfflineChannels() {
        return site != Site.PORTAL || channels.stream().anyMatch(channel -> channel != Channel.WEBSITE);
    }

    public boolean isProactive() {
        return disclosure == Disclosure.PROACTIVE;
    }
}
