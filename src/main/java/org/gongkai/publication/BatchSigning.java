package org.gongkai.publication;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.engine.TaskStep;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs several items one after the other (levels 2 and 3): each read, checked and recorded by itself, each in a
 * transaction of its own, through the same gate as in Tasklist. What is to be returned is returned there.
 */
@Service
public class BatchSigning {

    private static final Set<ReviewStep> STEPS = Set.of(ReviewStep.LEADER, ReviewStep.HEAD);

    private final OpenTasks tasks;
    private final PublicationFiles files;
    private final PublicationItems items;
    private final ItemVersions versions;
    private final PublicationFlow flow;
    private final TransactionTemplate transaction;

    BatchSigning(OpenTasks tasks, PublicationFiles files, PublicationItems items, ItemVersions versions, PublicationFlow flow,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.files = files;
        this.items = items;
        this.versions = versions;
        this.flow = flow;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return what waits for the signature of this person, the one due first in front */
    @Transactional(readOnly = true)
    public List<WaitingForSignature> waitingFor(Person person) {
        return tasks.waitingFor(person.id(), person.groups()).stream().flatMap(task -> TaskStep.find(ReviewStep.values(), task.key()).stream()
                .filter(STEPS::contains).flatMap(step -> files.find(task.caseNumber()).stream().map(file -> WaitingForSignature.of(file, step)))).toList();
    }

    /**
     * Signs one item.
     *
     * @param hash of the words the signer has read
     * @param ticked the keys of the checks the signer has confirmed
     * @param notSecret whether the signer has found the item not to be secret; asked at level 2
     * @throws RefusedSubmissionException when something is missing, the words have changed, or the signature is not this person's
     */
    public void sign(String caseNumber, String hash, Set<String> ticked, boolean notSecret, String opinion, Person person) {
        transaction.executeWithoutResult(status -> {
            items.lock(caseNumber);
            var step = STEPS.stream().filter(one -> flow.waitsFor(caseNumber, one, person)).findFirst()
                    .orElseThrow(() -> new RefusedSubmissionException(null, "这件现在不等待您签署，可能已由他人办理。"));
            var current = versions.ofCase(caseNumber);
            if (!current.get(current.size() - 1).getContentHash().equals(hash)) {
                throw new RefusedSubmissionException(null, "您看过以后，文字又有修改。请刷新页面，看过新的文字再签署。");
            }
            Map<String, Object> answers = new HashMap<>(Map.of("decision", "approve"));
            ticked.stream().filter(step.checks()::containsKey).forEach(check -> answers.put(check, true));
            if (step.asksSecrecy() && notSecret) {
                answers.put("secrecy", "none");
            }
            if (opinion != null && !opinion.isBlank()) {
                answers.put("opinion", opinion.strip());
            }
            flow.sign(caseNumber, step, person, answers);
        });
    }
}
