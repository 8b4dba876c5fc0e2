package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.casefile.Upload;
import org.gongkai.problem.InvalidInputException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files an applicant adds to an open request without being asked; they change no period. */
@Service
@Transactional
public class RequestSupplements {
    private final InformationRequests requests;
    private final Attachments attachments;
    private final StaffNotices notices;
    private final Journal journal;

    RequestSupplements(InformationRequests requests, Attachments attachments, StaffNotices notices, Journal journal) {
        this.requests = requests;
        this.attachments = attachments;
        this.notices = notices;
        this.journal = journal;
    }

    /**
     * Keeps the files with the request; whoever calls this has checked the query code.
     *
     * @throws InvalidInputException when there is none
     * @throws org.gongkai.casefile.RefusedUploadException when a file is not accepted; nothing is kept then
     * @throws NotNowException when the request is closed
     */
    public void add(String caseNumber, List<Upload> files) {
        var request = requests.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        if (request.getState().closed()) {
            throw new NotNowException("这件申请已经办结（%s），不能再补充材料。".formatted(request.getState().title()));
        }
        if (files.isEmpty()) {
            throw new InvalidInputException("files", "请选择要补充的文件。");
        }
        files.forEach(file -> attachments.add(caseNumber, file.fileName(), file.content(), Journal.CITIZEN));
        journal.record(caseNumber, Journal.CITIZEN, "申请人补充了 %d 个文件。".formatted(files.size()), "files=%d".formatted(files.size()));
        notices.toOffice(request, "supplement", "政府信息公开申请 %s 的申请人补充了材料，请查看案卷。".formatted(caseNumber));
    }
}
