package org.gongkai.publication;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.gongkai.casefile.ContentHash;
import org.hibernate.annotations.Immutable;
import org.springframework.data.domain.Persistable;

/** A line of the publication register (发布登记簿, R-116): written once, chained to the line before by its hash. */
@Entity
@Immutable
@Table(name = "register_entry")
public class RegisterEntry implements Persistable<Long> {

    @Id
    private long serial;
    private String caseNumber;
    private String title;
    private String unitName;
    @Enumerated(EnumType.STRING)
    private Category category;
    private String indexNumber;
    private String channels;
    private String address;
    private Instant publishedAt;
    private String sectionSigner;
    private String leaderSigner;
    private String headSigner;
    private String contentHash;
    private Instant registeredAt;
    private String previousHash;
    private String entryHash;

    protected RegisterEntry() {
    }

    RegisterEntry(long serial, String previousHash, PublicationItem item, ItemVersion words, String unitName,
            List<Review> levels, Instant now) {
        this.serial = serial;
        this.previousHash = previousHash;
        this.caseNumber = item.getCaseNumber();
        this.title = words.getTitle();
        this.unitName = unitName;
        this.category = item.getCategory();
        this.indexNumber = item.getIndexNumber();
        this.channels = channels(item);
        this.address = Publishing.address(item);
        this.publishedAt = item.getPublishedAt().truncatedTo(ChronoUnit.MILLIS);
        this.sectionSigner = signer(levels, ReviewStep.SECTION);
        this.leaderSigner = signer(levels, ReviewStep.LEADER);
        this.headSigner = signer(levels, ReviewStep.HEAD);
        this.contentHash = words.getContentHash();
        // The database keeps microseconds; what is hashed must read back the same.
        this.registeredAt = now.truncatedTo(ChronoUnit.MILLIS);
        this.entryHash = computedHash();
    }

    private static String channels(PublicationItem item) {
        var ours = item.getCategory().internal() ? Stream.of("内部公开栏") : Stream.<String>empty();
        return Stream.concat(ours, item.getChannels().stream().sorted().map(Channel::title)).collect(Collectors.joining("、"));
    }

    private static String signer(List<Review> levels, ReviewStep step) {
        return levels.stream().filter(review -> review.getStep() == step).findFirst()
                .map(review -> "%s(%s)%s".formatted(review.getReviewerName(), review.getReviewerId(),
                        review.getReviewedAt().truncatedTo(ChronoUnit.SECONDS))).orElseThrow();
    }

    /** @return the hash of this line as it stands now, with the hash of the line before in it */
    String computedHash() {
        return ContentHash.of(hashed());
    }

    /** @return what the hash of the line is made of */
    List<String> hashed() {
        return List.of(previousHash, String.valueOf(serial), caseNumber, title, unitName, category.name(),
                indexNumber, channels, address, publishedAt.toString(), sectionSigner, leaderSigner, headSigner, contentHash,
                registeredAt.toString());
    }

    @Override
    public Long getId() {
        return serial;
    }

    /** Always new when saved: a line is never written a second time. */
    @Override
    public boolean isNew() {
        return true;
    }

    public long getSerial() {
        return serial;
    }

    public String getCaseNumber() {
        return caseNumber;
    }

    public String getTitle() {
        return title;
    }

    public String getUnitName() {
        return unitName;
    }

    public Category getCategory() {
        return category;
    }

    public String getIndexNumber() {
        return indexNumber;
    }

    public String getChannels() {
        return channels;
    }

    public String getAddress() {
        return address;
    }

    public Instant getPublishedAt() {
        return publishedAt;
    }

    /** @return name, account and instant of the level-1 signature */
    public String getSectionSigner() {
        return sectionSigner;
    }

    public String getLeaderSigner() {
        return leaderSigner;
    }

    public String getHeadSigner() {
        return headSigner;
    }

    public String getContentHash() {
        return contentHash;
    }

    public Instant getRegisteredAt() {
        return registeredAt;
    }

    public String getPreviousHash() {
        return previousHash;
    }

    public String getEntryHash() {
        return entryHash;
    }
}
