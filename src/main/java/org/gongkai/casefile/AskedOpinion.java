package org.gongkai.casefile;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.problem.InvalidInputException;

/** A question to a colleague about a case, and the answer. The answer binds nobody: whoever has the task decides. */
@Entity
@Table(name = "asked_opinion")
public class AskedOpinion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String caseNumber;
    private String taskId;
    private String taskName;
    private String askerId;
    private String askedId;
    private String question;
    private Instant askedAt;
    private String answer;
    private Instant answeredAt;
    private Instant withdrawnAt;
    private Instant lapsedAt;
    /** Case and colleague while an answer is expected: a unique index lets no second question be. */
    private String openKey;
    @Version
    private int version;

    protected AskedOpinion() {
    }

    AskedOpinion(String caseNumber, OpenTask task, String askerId, String askedId, String question, Instant now) {
        this.caseNumber = caseNumber;
        this.taskId = task.id();
        this.taskName = task.name();
        this.askerId = askerId;
        this.askedId = askedId;
        this.question = question;
        this.askedAt = now;
        this.openKey = caseNumber + ":" + askedId;
    }

    void answer(String text, Instant now) {
        end();
        this.answer = text;
        this.answeredAt = now;
    }

    void withdraw(Instant now) {
        end();
        this.withdrawnAt = now;
    }

    /** Ends without an answer because nobody needs it any more, or nobody is there to give it. */
    void lapse(Instant now) {
        end();
        this.lapsedAt = now;
    }

    private void end() {
        requireOpen();
        this.openKey = null;
    }

    void requireOpen() {
        if (!isOpen()) {
            throw new InvalidInputException("answer", answeredAt != null ? "这次征求意见已经答复过，不能再修改。"
                    : withdrawnAt != null ? "征求意见已经撤回，不需要再答复。" : "征求意见的环节已经结束，不需要再答复。");
        }
    }

    /** @return whether an answer is still expected */
    public boolean isOpen() {
        return answeredAt == null && withdrawnAt == null && lapsedAt == null;
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

    String getTaskId() {
        return taskId;
    }

    /** @return when the question ended without an answer, with its step or with the colleague's post, or null */
    public Instant getLapsedAt() {
        return lapsedAt;
    }

    /** @return when the asker took the question back, or null */
    public Instant getWithdrawnAt() {
        return withdrawnAt;
    }
}
