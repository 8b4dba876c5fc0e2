package org.gongkai.complaint;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.letter.Letter;

/**
 * Everything about a complaint, for somebody who may see it.
 *
 * @param accusedUnit the name of the unit complained about, or null
 * @param full whether the reader works on it and reads who complains in full; others read it masked
 * @param registrar who registered it, null for the citizen
 * @param handledBy the names of those who may handle it today
 * @param records newest first
 * @param replies newest first
 * @param petition what the law says about petitions, null when it is none
 * @param preview the answer as it would be issued, HTML from our own template, or null
 * @param mine the step that waits for the reader, or null
 * @param mayName whether the reader may correct whom it is about
 */
public record ComplaintFile(Complaint complaint, String accusedUnit, boolean full, String registrar, List<String> handledBy,
        List<Attachment> attachments, List<ComplaintSupplement> supplements, List<InvestigationRecord> records, List<ComplaintReply> replies,
        List<CaseOpinion> opinions, List<Letter> letters, Petition petition, String preview, ComplaintStep mine, boolean mayName) {

    /**
     * The limits of the law for a petition, in natural days (《信访工作条例》第二十三条、第三十四条); for information.
     *
     * @param tellBy by when to tell the petitioner that it is taken up
     * @param decideBy by when to decide
     */
    public record Petition(LocalDate tellBy, LocalDate decideBy) {
    }

    /** @return the hash of what a signature under the newest answer binds, null where there is none */
    public String signedHash() {
        return reply() == null ? null : complaint.signed(reply());
    }

    public ComplaintReply reply() {
        return replies.isEmpty() ? null : replies.get(0);
    }
}
