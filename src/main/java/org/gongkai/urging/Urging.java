package org.gongkai.urging;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** One demand to get on with a case. */
@Entity
@Table(name = "urging")
public class Urging {

    /** How it ended. */
    public enum Outcome {
        ANSWERED("已答复"), DONE("所督办的环节已办结"), WITHDRAWN("已撤回");

        private final String title;

        Outcome(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    @Version
    private Integer rowVersion;
    private String caseNumber;
    private String step;
    private String taskIds;
    private String recipients;
    private String demand;
    private String urgedBy;
    private Instant urgedAt;
    private LocalDate answerDue;
    private int rung;
    private String answer;
    private String answeredBy;
    private Instant answeredAt;
    private Instant closedAt;
    @Enumerated(EnumType.STRING)
    private Outcome outcome;

    protected Urging() {
    }

    Urging(String caseNumber, String step, Collection<String> taskIds, Collection<String> recipients, String demand, String urgedBy, Instant urgedAt,
            LocalDate answerDue) {
        this.caseNumber = caseNumber;
        this.step = step;
        this.taskIds = String.join(",", taskIds);
        this.recipients = String.join(",", recipients);
        this.demand = demand;
        this.urgedBy = urgedBy;
        this.urgedAt = urgedAt;
        this.answerDue = answerDue;
    }

    void answer(String text, String account, Instant now) {
        answer = text;
        answeredBy = account;
        answeredAt = now;
        close(Outcome.ANSWERED, now);
    }

    void close(Outcome how, Instant now) {
        outcome = how;
        closedAt = now;
    }

    /** One rung up: those there are told too, and may answer. */
    void escalate(Collection<String> told, LocalDate nextDue) {
        var all = new TreeSet<>(getRecipients());
        all.addAll(told);
        recipients = String.join(",", all);
        rung++;
        answerDue = nextDue;
    }

    public Long getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** @return the Chinese names of the tasks that were open */
    public String getStep() {
        return step;
    }

    Set<String> getTaskIds() {
        return Set.copyOf(Arrays.asList(taskIds.split(",")));
    }

    /** @return the accounts of those who were asked */
    public Set<String> getRecipients() {
        return Set.copyOf(Arrays.asList(recipients.split(",")));
    }

    public String getDemand() {
        return demand;
    }

    /** @return the account of whoever urges */
    public String getUrgedBy() {
        return urgedBy;
    }

    public Instant getUrgedAt() {
        return urgedAt;
    }

    /** @return the last day for an answer; after it the matter goes one rung up */
    public LocalDate getAnswerDue() {
        return answerDue;
    }

    /** @return how many rungs it has gone up */
    public int getRung() {
        return rung;
    }

    public String getAnswer() {
        return answer;
    }

    public String getAnsweredBy() {
        return answeredBy;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public boolean isOpen() {
        return closedAt == null;
    }

    /** @return null while it is open */
    public Outcome getOutcome() {
        return outcome;
    }
}
