package org.gongkai.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files of a case, kept in the database with the case: at most ten, at most 20 MB each. */
@Service
@Transactional
public class Attachments {

    /** The largest file that is accepted, in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;
    /** The most files a case may have. */
    public static final int MAX_FILES = 10;

    private final AttachmentRows rows;
    private final AttachmentContents contents;
    private final UploadCheck check;
    private final OfficeClock clock;

    Attachments(AttachmentRows rows, AttachmentContents contents, UploadCheck check, OfficeClock clock) {
        this.rows = rows;
        this.contents = contents;
        this.check = check;
        this.clock = clock;
    }

    /**
     * Keeps a file with a case, in the case's transaction.
     *
     * @param fileName the name as uploaded
     * @throws RefusedUploadException when the content is not what the ending says, is not accepted or is too much
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Attachment add(String caseNumber, String fileName, byte[] content, String uploadedBy) {
        var upload = check.check(fileName, content);
        if (of(caseNumber).size() >= MAX_FILES) {
            throw new RefusedUploadException("一个案件最多可有 %d 个附件。".formatted(MAX_FILES));
        }
        var attachment = rows.save(new Attachment(UUID.randomUUID().toString(), caseNumber, upload, uploadedBy, clock.instant()));
        contents.save(new AttachmentContent(attachment.getId(), content));
        return attachment;
    }

    /** Takes a file off a case; it stays on record. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(String caseNumber, String attachmentId) {
        find(caseNumber, attachmentId).ifPresent(attachment -> attachment.remove(clock.instant()));
    }

    /** @return the files of the case in the order of their arrival */
    @Transactional(readOnly = true)
    public List<Attachment> of(String caseNumber) {
        return rows.findByCaseNumberAndRemovedAtIsNullOrderByUploadedAtAscIdAsc(caseNumber);
    }

    /** @return the file, empty when the case has none with this id */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String caseNumber, String attachmentId) {
        return rows.findByIdAndRemovedAtIsNull(attachmentId).filter(found -> found.getCaseNumber().equals(caseNumber));
    }

    /** @return the file, also when it was taken off since: for what has gone out with it */
    @Transactional(readOnly = true)
    public Optional<Attachment> onRecord(String caseNumber, String attachmentId) {
        return rows.findById(attachmentId).filter(found -> found.getCaseNumber().equals(caseNumber));
    }

    @Transactional(readOnly = true)
    public byte[] content(Attachment attachment) {
        return contents.findById(attachment.getId()).orElseThrow().content();
    }
}
