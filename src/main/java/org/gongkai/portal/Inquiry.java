package org.gongkai.portal;

import java.util.Arrays;
import java.util.Optional;

import org.gongkai.publication.Category;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody asks the catalogue.
 *
 * @param category only this one, null for all
 * @param words to look for, empty for none
 * @param page from 1
 */
record Inquiry(Category category, String words, int page) {

    static final int WORDS_LIMIT = 100;
    /** Far more than there can be; a larger number would overflow on its way to the database. */
    private static final int LAST_PAGE = 1_000_000;

    Inquiry {
        // Control characters occur in no text, and PostgreSQL refuses a NUL.
        words = words == null ? "" : words.replaceAll("\\p{Cntrl}", " ").strip();
        page = Math.max(1, Math.min(page, LAST_PAGE));
    }

    /** @return the public category with this code; an internal one does not exist here */
    static Optional<Category> category(String code) {
        return Arrays.stream(Category.values()).filter(category -> !category.internal() && category.name().equals(code)).findFirst();
    }

    /**
     * What a visitor typed or followed: too many words are cut, a page that is no number is the first.
     *
     * @throws ItemNotFoundException when there is no such category
     */
    static Inquiry ofVisitor(String code, String words, String page) {
        var category = code.isBlank() ? null : category(code.strip())
                .orElseThrow(() -> new ItemNotFoundException("目录中没有这个类别，请从下面的目录中选择。"));
        var number = page.matches("\\d{1,7}") ? Integer.parseInt(page) : 1;
        return new Inquiry(category, words.substring(0, Math.min(words.length(), WORDS_LIMIT)), number);
    }

    /** @return the address that asks this of the page at this path */
    String address(String path, int page) {
        var address = UriComponentsBuilder.fromPath(path);
        if (category != null) {
            address.queryParam("category", category.name());
        }
        if (!words.isEmpty()) {
            address.queryParam("q", "{words}");
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(words).toUriString();
    }
}
