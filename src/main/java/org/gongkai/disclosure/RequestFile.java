package org.gongkai.disclosure;

import java.util.List;
import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.letter.Letter;

/**
 * Everything that is known about a request, read at one moment; for those who handle it, so nothing is masked.
 *
 * @param thirdParties by number, empty when none was asked
 * @param extensions oldest first
 * @param reply the newest words, null before anything was drafted
 * @param replyHash what signatures on these words bear, null before anything was drafted
 * @param opinions oldest first
 * @param letters oldest first
 */
public record RequestFile(InformationRequest request, String unitName, List<ThirdParty> thirdParties, List<Extension> extensions,
        ReplyDraft reply, String replyHash, List<CaseOpinion> opinions, List<Attachment> attachments, List<Letter> letters) {
}
