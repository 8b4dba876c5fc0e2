package org.gongkai.publication;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.Unit;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The disclosure catalogue (政务公开目录, R-36, 条例 第十二条): what is out, for the public and for staff. */
@Service
@Transactional(readOnly = true)
public class Catalogue {

    private static final int PAGE_SIZE = 20;
    private static final int SUMMARY = 120;
    private static final List<Category> PUBLIC = Arrays.stream(Category.values()).filter(category -> !category.internal()).toList();
    private static final List<Category> INTERNAL = Arrays.stream(Category.values()).filter(Category::internal).toList();

    private final PublicationItems items;
    private final ItemVersions versions;
    private final Attachments attachments;
    private final Organization organization;

    Catalogue(PublicationItems items, ItemVersions versions, Attachments attachments, Organization organization) {
        this.items = items;
        this.versions = versions;
        this.attachments = attachments;
        this.organization = organization;
    }

    /**
     * The items that are before the public, newest first.
     *
     * @param category only this one, null for all; an internal one finds nothing
     * @param words words to look for in title and text, null or blank for none
     * @param page from 1; what is below counts as 1
     */
    public PublishedPage search(Category category, String words, int page) {
        return page(category == null ? PUBLIC : PUBLIC.stream().filter(category::equals).toList(), words, page);
    }

    /** @return how many items each public category holds, every category in its order */
    public Map<Category, Long> counts() {
        Map<Category, Long> counts = new EnumMap<>(Category.class);
        PUBLIC.forEach(category -> counts.put(category, 0L));
        items.countsByCategory().forEach(row -> counts.computeIfPresent((Category) row[0], (key, zero) -> (Long) row[1]));
        return counts;
    }

    /** @return the item with this number, empty when it is not before the public */
    public Optional<PublishedItem> find(String indexNumber) {
        return published(indexNumber).filter(item -> !item.getCategory().internal()).map(this::toPublished);
    }

    /** @return what was published on the strength of this consultation, oldest first */
    public List<PublishedItem> decidedAfter(String consultation) {
        return items.findByConsultationAndIndexNumberIsNotNullOrderByPublishedAt(consultation).stream()
                .filter(item -> !item.getCategory().internal()).map(this::toPublished).toList();
    }

    /** @return the attachments of an item that is before the public, empty otherwise */
    public List<Attachment> attachmentsOf(PublishedItem item) {
        return attachments.of(item.caseNumber());
    }

    public Optional<Attachment> attachment(PublishedItem item, String attachmentId) {
        return attachments.find(item.caseNumber(), attachmentId);
    }

    public byte[] content(Attachment attachment) {
        return attachments.content(attachment);
    }

    /** @return the items on the internal board that this person may read, newest first */
    public List<PublishedItem> internalBoard(Person reader) {
        return items.published(INTERNAL, "", PageRequest.of(0, 200)).stream().filter(item -> isFor(item, reader)).map(this::toPublished).toList();
    }

    /** @return the internal item with this number, empty when it is not for this person */
    public Optional<PublishedItem> findInternal(String indexNumber, Person reader) {
        return published(indexNumber).filter(item -> item.getCategory().internal() && isFor(item, reader)).map(this::toPublished);
    }

    private static boolean isFor(PublicationItem item, Person reader) {
        return item.getAudience() == Audience.BUREAU || reader.worksIn(item.getUnitCode());
    }

    private Optional<PublicationItem> published(String indexNumber) {
        return items.findByIndexNumber(indexNumber).filter(item -> item.getState().published());
    }

    private PublishedPage page(List<Category> categories, String words, int page) {
        if (categories.isEmpty()) {
            return new PublishedPage(List.of(), 0, 1, 1);
        }
        var found = items.published(categories, pattern(words), PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE));
        return new PublishedPage(found.map(this::toPublished).toList(), found.getTotalElements(), found.getNumber() + 1,
                Math.max(found.getTotalPages(), 1));
    }

    private static String pattern(String words) {
        if (words == null || words.isBlank()) {
            return "";
        }
        var literal = words.strip().toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return "%" + literal + "%";
    }

    private PublishedItem toPublished(PublicationItem item) {
        var words = versions.findById(new ItemVersion.Key(item.getCaseNumber(), item.getPublishedVersion())).orElseThrow();
        var text = HtmlText.plain(words.getBody());
        return new PublishedItem(item.getIndexNumber(), item.getCaseNumber(), words.getTitle(), item.getCategory(),
                organization.unit(item.getUnitCode()).map(Unit::name).orElse(item.getUnitCode()), item.getGeneratedOn(),
                item.getPublishedAt(), item.getSite(), item.getReprint(), words.getBody(),
                text.length() <= SUMMARY ? text : text.substring(0, SUMMARY) + "……",
                item.getAnnounces());
    }
}
