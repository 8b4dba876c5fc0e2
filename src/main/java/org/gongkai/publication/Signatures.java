package org.gongkai.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.organization.Person;

/**
 * The opinions on an item that still bind. After the author has revised, proofreading, level 1 and the joint review
 * come again; after an edit of level 2, levels 2 and 3 sign the new words (design, section 2).
 */
record Signatures(List<Review> reviews, List<ItemVersion> versions) {

    /** @return the approval of this step that still binds, the newest one */
    Optional<Review> of(ReviewStep step) {
        return reviews.stream().filter(review -> review.getStep() == step).reduce((older, newer) -> newer)
                .filter(review -> review.approves(step)).filter(this::binds);
    }

    /** The approvals of the three levels that still bind. */
    List<Review> levels() {
        return Stream.of(ReviewStep.SECTION, ReviewStep.LEADER, ReviewStep.HEAD).flatMap(step -> of(step).stream()).toList();
    }

    /** one person, one level; in one's own name or through a substitute. */
    boolean signedAnotherLevel(Person person, ReviewStep step) {
        return levels().stream().anyMatch(review -> review.getStep() != step && review.isBy(person));
    }

    /** Nobody approves what he or she has written. */
    Set<String> authors() {
        return versions.stream().filter(version -> version.getKind().byAuthor()).map(ItemVersion::getWrittenBy).collect(Collectors.toSet());
    }

    /** The words as they are now. */
    ItemVersion current() {
        return versions.get(versions.size() - 1);
    }

    boolean revisedAfter(int versionNumber) {
        return lastAuthorVersion() > versionNumber;
    }

    private boolean binds(Review review) {
        var needed = switch (review.getStep()) {
            case LEADER, HEAD, SUPERIOR -> versions.size();
            default -> lastAuthorVersion();
        };
        return review.getVersionNumber() >= needed && hashOf(review.getVersionNumber()).equals(review.getContentHash());
    }

    private int lastAuthorVersion() {
        return versions.stream().filter(version -> version.getKind().byAuthor()).mapToInt(ItemVersion::getNumber).max().orElse(0);
    }

    private String hashOf(int number) {
        return versions.stream().filter(version -> version.getNumber() == number).findFirst().map(ItemVersion::getContentHash).orElse("");
    }
}
