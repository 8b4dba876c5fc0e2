package org.gongkai.disclosure;

import java.util.List;

/**
 * A reply as its drafter writes it; which fields a kind needs is {@link ReplyRules}. Fields are null when nothing was written.
 *
 * @param reason why information is not given; null for a kind that needs none
 * @param text the reply's own words, at most 20000 characters
 * @param access A1, A11: the link, or the way to get it · A10: the right channel
 * @param organ A5: the organ that is responsible
 * @param organContact A5: its address and phone
 * @param earlierCase A6: the number of the request that was answered before
 * @param law A7, 14b: the law or regulation that says so
 * @param given A8: what is given
 * @param explanation why it is not given, not held, not made; in words the applicant understands
 * @param search A4: where and how it was searched for
 * @param override why public interest outweighs the objection of a third party
 * @param enclosures ids of attachments of the case that go with the reply
 */
public record ReplyDraft(ReplyKind kind, ReasonCode reason, String text, String access, String organ, String organContact,
        String earlierCase, String law, String given, String explanation, String search, String override, List<String> enclosures) {
    public ReplyDraft {
        enclosures = enclosures == null ? List.of() : List.copyOf(enclosures);
    }
}
