package org.gongkai.consultation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One consultation. Until when it is open stands in its clock, not here: a new holiday notice moves the day. What the
 * public reads are the items that were published for it, so that nobody reads other words than those that were signed.
 */
@Entity
@Table(name = "consultation")
public class Consultation {

    /** The usual shortest period in natural days (《重大行政决策程序暂行条例》第十五条). */
    public static final int USUAL_DAYS = 30;

    @Id
    private String caseNumber;
    @Version
    private int rowVersion;
    @Enumerated(EnumType.STRING)
    private ConsultationState state;
    private String unitCode;
    private String authorId;
    private String title;
    @Column(length = 200_000)
    private String plan;
    private String reasons;
    private int days;
    private String shortReason;
    private String ways;
    private String contact;
    private Instant preparedAt;
    /** Of the page it was handed in on: no page is handed in twice. */
    private String formKey;
    private String announcementCase;
    private String announcementNumber;
    private LocalDate opensOn;
    @Embedded
    private Extension extension;
    private int lastOpinion;
    private String overview;
    private String summarisedBy;
    private String statementCase;
    private String statementNumber;
    private Instant concludedAt;

    protected Consultation() {
    }

    Consultation(String caseNumber, ConsultationDraft draft, String authorId, Instant preparedAt, String formKey) {
        this.caseNumber = caseNumber;
        this.state = ConsultationState.PREPARING;
        this.unitCode = draft.unit();
        this.authorId = authorId;
        this.preparedAt = preparedAt;
        this.formKey = formKey;
        take(draft);
    }

    private void take(ConsultationDraft draft) {
        this.title = draft.title().strip();
        this.plan = draft.plan();
        this.reasons = draft.reasons().strip();
        this.days = draft.days();
        this.shortReason = draft.days() < USUAL_DAYS ? draft.shortReason().strip() : null;
        this.ways = draft.ways().strip();
        this.contact = draft.contact().strip();
    }

    /** The announcement did not go out; the unit prepares it anew. The unit stays. */
    void prepareAnew(ConsultationDraft draft, String author) {
        require(ConsultationState.PREPARING);
        take(draft);
        authorId = author;
    }

    void submit() {
        require(ConsultationState.PREPARING);
        state = ConsultationState.IN_REVIEW;
    }

    void cancel() {
        require(ConsultationState.PREPARING);
        state = ConsultationState.CANCELLED;
    }

    void isAnnouncedBy(String itemCase) {
        require(ConsultationState.IN_REVIEW);
        announcementCase = itemCase;
    }

    void announcementEnded() {
        require(ConsultationState.IN_REVIEW);
        state = ConsultationState.PREPARING;
    }

    /** @param on the day the announcement went out; it is not counted */
    void open(String indexNumber, LocalDate on) {
        require(ConsultationState.IN_REVIEW);
        state = ConsultationState.OPEN;
        announcementNumber = indexNumber;
        opensOn = on;
    }

    /** Once: the notice that is in review, or the one that is out. */
    void askForTime(Extension asked) {
        require(ConsultationState.OPEN);
        if (extension != null) {
            throw new IllegalStateException("Consultation %s is extended already".formatted(caseNumber));
        }
        extension = asked;
    }

    void isExtendedBy(String itemCase) {
        extension = new Extension(itemCase, extension.from(), extension.to(), extension.reason(), null);
    }

    void extend(String indexNumber) {
        require(ConsultationState.OPEN);
        extension = new Extension(extension.itemCase(), extension.from(), extension.to(), extension.reason(), indexNumber);
    }

    /** The notice did not go out: nothing has changed, and it may be asked again. */
    void extensionEnded() {
        extension = null;
    }

    void close() {
        require(ConsultationState.OPEN);
        state = ConsultationState.SUMMARISING;
    }

    /** @return the number of the next opinion, from 1 */
    int nextOpinion() {
        require(ConsultationState.OPEN, ConsultationState.SUMMARISING);
        return ++lastOpinion;
    }

    void summarise(String person, String words) {
        require(ConsultationState.SUMMARISING);
        state = ConsultationState.SUMMARY_IN_REVIEW;
        summarisedBy = person;
        overview = words;
    }

    void returnSummary() {
        require(ConsultationState.SUMMARY_IN_REVIEW);
        state = ConsultationState.SUMMARISING;
    }

    void approveSummary() {
        require(ConsultationState.SUMMARY_IN_REVIEW);
        state = ConsultationState.STATEMENT_IN_REVIEW;
    }

    void isAnsweredBy(String itemCase) {
        require(ConsultationState.STATEMENT_IN_REVIEW);
        statementCase = itemCase;
    }

    void statementEnded() {
        require(ConsultationState.STATEMENT_IN_REVIEW);
        state = ConsultationState.SUMMARISING;
    }

    void conclude(String indexNumber, Instant at) {
        require(ConsultationState.STATEMENT_IN_REVIEW);
        state = ConsultationState.CONCLUDED;
        statementNumber = indexNumber;
        concludedAt = at;
    }

    void archive() {
        require(ConsultationState.CONCLUDED);
        state = ConsultationState.ARCHIVED;
    }

    private void require(ConsultationState... allowed) {
        if (!List.of(allowed).contains(state)) {
            throw new IllegalStateException("Consultation %s is %s, not one of %s".formatted(caseNumber, state, List.of(allowed)));
        }
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public ConsultationState getState() {
        return state;
    }

    public String getUnitCode() {
        return unitCode;
    }

    /** @return the account that prepared it last */
    public String getAuthorId() {
        return authorId;
    }

    public String getTitle() {
        return title;
    }

    /** @return the title in 《》, once */
    public String named() {
        return title.startsWith("《") ? title : "《" + title + "》";
    }

    /** @return the draft plan, cleaned HTML */
    public String getPlan() {
        return plan;
    }

    public String getReasons() {
        return reasons;
    }

    /** @return in natural days, the day of publication not counted */
    public int getDays() {
        return days;
    }

    /** @return why it is open for less than 30 days, or null */
    public String getShortReason() {
        return shortReason;
    }

    public String getWays() {
        return ways;
    }

    public String getContact() {
        return contact;
    }

    public Instant getPreparedAt() {
        return preparedAt;
    }

    /** @return the publication case of the announcement, the newest one, or null */
    public String getAnnouncementCase() {
        return announcementCase;
    }

    /** @return the index number of the announcement, or null before it is out */
    public String getAnnouncementNumber() {
        return announcementNumber;
    }

    /** @return the day the announcement went out, or null */
    public LocalDate getOpensOn() {
        return opensOn;
    }

    /** @return the extension that was asked for or holds, or null */
    public Extension getExtension() {
        return extension;
    }

    /** @return what the unit says about all opinions together, or null */
    public String getOverview() {
        return overview;
    }

    /** @return the account that worked the opinions up last, or null */
    public String getSummarisedBy() {
        return summarisedBy;
    }

    /** @return the publication case of the statement, the newest one, or null */
    public String getStatementCase() {
        return statementCase;
    }

    /** @return the index number of the statement, or null before it is out */
    public String getStatementNumber() {
        return statementNumber;
    }

    public Instant getConcludedAt() {
        return concludedAt;
    }
}
