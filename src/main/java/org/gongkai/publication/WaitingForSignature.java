package org.gongkai.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An item that waits for the signature of level 2 or 3, with what the signer has to know.
 *
 * @param step level 2 or 3
 * @param binding the approvals given before that bind these words
 * @param change what changed since the first version, null when nothing did
 */
public record WaitingForSignature(PublicationFile file, ReviewStep step, List<Review> binding, Difference change) {

    private static final int SUMMARY = 120;

    public String caseNumber() {
        return file.item().getCaseNumber();
    }

    /** @return the hash of the words shown here: a signature is good for these and no others */
    public String hash() {
        return file.current().getContentHash();
    }

    /** @return the beginning of the text without its markup */
    public String summary() {
        var text = HtmlText.plain(file.current().getBody());
        return text.length() <= SUMMARY ? text : text.substring(0, SUMMARY) + "……";
    }

    /** @return the checks that have to be ticked for this item: form key and Chinese words */
    public Map<String, String> checks() {
        return step.checks();
    }

    /** @return whether the secrecy verdict is given with this signature */
    public boolean asksSecrecy() {
        return step.asksSecrecy();
    }

    static WaitingForSignature of(PublicationFile file, ReviewStep step) {
        var signatures = file.signatures();
        var before = List.of(ReviewStep.PROOFREAD, ReviewStep.SECTION, ReviewStep.JOINT_CONCLUSION, ReviewStep.LEADER).stream()
                .filter(earlier -> earlier != step).map(signatures::of).flatMap(Optional::stream).toList();
        var versions = file.versions();
        return new WaitingForSignature(file, step, before, versions.size() == 1 ? null : Difference.between(versions.get(0), file.current()));
    }
}
