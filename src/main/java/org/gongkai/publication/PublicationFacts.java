package org.gongkai.publication;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseFacts;
import org.gongkai.engine.Decision;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An item in an export: its attributes, every version with its hash, every opinion, and its line in the register. */
@Component
@Transactional(readOnly = true)
class PublicationFacts implements CaseFacts {

    record Version(int number, VersionKind kind, String title, String body, String writtenBy, Instant writtenAt, String contentHash) {

        static Version of(ItemVersion version) {
            return new Version(version.getNumber(), version.getKind(), version.getTitle(), version.getBody(), version.getWrittenBy(),
                    version.getWrittenAt(), version.getContentHash());
        }
    }

    record Signed(String step, String stepTitle, int version, String contentHash, Decision decision, String opinion, Secrecy secrecy,
            List<String> checks, String reviewer, String reviewerName, String capacity, Instant reviewedAt) {

        static Signed of(Review review) {
            return new Signed(review.getStep().taskKey(), review.getStep().title(), review.getVersionNumber(), review.getContentHash(),
                    review.getDecision(), review.getOpinion(), review.getSecrecy(), review.checkWords(), review.getReviewerId(),
                    review.getReviewerName(), review.getCapacity(), review.getReviewedAt());
        }
    }

    /**
     * A line of the register.
     *
     * @param hashed what the hash of the line is made of, in this order; the first is the hash of the line before
     */
    record Line(long serial, String previousHash, String entryHash, List<String> hashed) {

        static Line of(RegisterEntry entry) {
            return new Line(entry.getSerial(), entry.getPreviousHash(), entry.getEntryHash(), entry.hashed());
        }
    }

    record Item(Category category, Disclosure disclosure, List<Channel> channels, LocalDate generatedOn, boolean major, boolean sensitive,
            String author, Instant submittedAt, String indexNumber, Instant publishedAt, Integer publishedVersion, List<Version> versions,
            List<Signed> opinions, Line register) {
    }

    private final PublicationFiles files;
    private final RegisterEntries register;

    PublicationFacts(PublicationFiles files, RegisterEntries register) {
        this.files = files;
        this.register = register;
    }

    @Override
    public Optional<Facts> of(String caseNumber, boolean full) {
        return files.find(caseNumber).map(file -> new Facts("publication", facts(file)));
    }

    private Item facts(PublicationFile file) {
        var item = file.item();
        return new Item(item.getCategory(), item.getDisclosure(), file.channels(), item.getGeneratedOn(), item.isMajor(), item.isSensitive(),
                item.getAuthorId(), item.getSubmittedAt(), item.getIndexNumber(), item.getPublishedAt(), item.getPublishedVersion(),
                file.versions().stream().map(Version::of).toList(), file.reviews().stream().map(Signed::of).toList(),
                register.findByCaseNumber(item.getCaseNumber()).map(Line::of).orElse(null));
    }
}
