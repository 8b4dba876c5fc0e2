package org.gongkai.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.problem.InvalidInputException;

/** A question to a colleague about a case, and the answer. The answer binds nobody: whoever has the task decides. */
@Entity
@Table(name = "asked_opinion")
public class AskedOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private String taskName;
    private String askerId;
    private String askedId;
    private String question;
    private Instant askedAt;
    private String answer;
    private Instant answeredAt;
    private Instant withdrawnAt;

    protected AskedOpinion() {
    }

    AskedOpinion(String caseNumber, String taskName, String askerId, String askedId, String question, Instant now) {
        this.caseNumber = caseNumber;
        this.taskName = taskName;
        this.askerId = askerId;
        this.askedId = askedId;
        this.question = question;
        this.askedAt = now;
    }

    void answer(String text, Instant now) {
        requireOpen();
        this.answer = text;
        this.answeredAt = now;
    }

    void withdraw(Instant now) {
        requireOpen();
        this.withdrawnAt = now;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new InvalidInputException("answer", answeredAt == null ? "征求意见已经撤回，不需要再答复。" : "已经答复过，不能再修改。");
        }
    }

    /** @return whether an answer is still expected */
    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null;
    }

    public Long getId() {
        return id;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    /** @return the task in which it was asked, in Chinese */
    public String getTaskName() {
        return taskName;
    }

    public String getAskerId() {
        return askerId;
    }

    public String getAskedId() {
        return askedId;
    }

    public String getQuestion() {
        return question;
    }

    public Instant getAskedAt() {
        return askedAt;
    }

    /** @return null while there is none */
    public String getAnswer() {
        return answer;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    /** @return when the asker took the question back, or null */
    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
