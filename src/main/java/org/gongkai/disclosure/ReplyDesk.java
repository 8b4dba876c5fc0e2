package org.gongkai.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.Upload;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the drafter's page does: words and new files are kept together, or neither is. */
@Service
@Transactional
public class ReplyDesk {
    private final ReplyDrafting drafting;
    private final Attachments attachments;
    private final RequestFlow flow;

    ReplyDesk(ReplyDrafting drafting, Attachments attachments, RequestFlow flow) {
        this.drafting = drafting;
        this.attachments = attachments;
        this.flow = flow;
    }

    /**
     * Saves a draft with the files that were added to it; they go with the reply.
     *
     * @param draft given the ids of the added files
     * @throws org.gongkai.problem.InvalidInputException when a field cannot be kept
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     * @throws org.gongkai.problem.NotAllowedException when the drafting does not wait for this person
     */
    public void save(String caseNumber, Function<List<String>, ReplyDraft> draft, List<Upload> files, Person drafter) {
        var added = files.stream().map(file -> attachments.add(caseNumber, file.fileName(), file.content(), drafter.id())).map(Attachment::getId).toList();
        drafting.save(caseNumber, draft.apply(added), drafter);
    }

    /**
     * Hands the saved draft in for review, as if the task had been completed in Tasklist.
     *
     * @param opinion to the reviewers, may be null
     * @throws org.gongkai.engine.RefusedSubmissionException when the task does not wait for this person
     * @throws org.gongkai.problem.InvalidInputException when the reply is not complete
     */
    public void handIn(String caseNumber, String opinion, Person drafter) {
        Map<String, Object> answers = new HashMap<>(Map.of("decision", "submit"));
        if (opinion != null && !opinion.isBlank()) {
            answers.put("opinion", opinion.strip());
        }
        flow.complete(caseNumber, RequestStep.DRAFT, drafter, answers);
    }
}
