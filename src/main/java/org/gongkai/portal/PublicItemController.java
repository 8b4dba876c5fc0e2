package org.gongkai.portal;

import java.util.List;

import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.Catalogue;
import org.gongkai.publication.Category;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for programs. */
@RestController
@RequestMapping("/api/public/items")
class PublicItemController {

    record Items(List<PublicItem> items, long total, int page) {
    }

    private final Catalogue catalogue;

    PublicItemController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Published items, newest first, twenty a page. */
    @GetMapping
    Items list(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String category,
            @RequestParam(defaultValue = "1") int page) {
        new InputCheck().optionalText(q, "q", "检索词", Inquiry.WORDS_LIMIT).done();
        var inquiry = new Inquiry(category.isBlank() ? null : known(category), q, page);
        var found = catalogue.search(inquiry.category(), inquiry.words(), inquiry.page());
        return new Items(found.items().stream().map(PublicItem::of).toList(), found.total(), found.page());
    }

    /** One published item with its text and files. */
    @GetMapping("/{indexNumber}")
    PublicItemDetail show(@PathVariable String indexNumber) {
        var item = catalogue.find(indexNumber).orElseThrow(ItemNotFoundException::item);
        return PublicItemDetail.of(item, catalogue.attachmentsOf(item));
    }

    private static Category known(String code) {
        return Inquiry.category(code)
                .orElseThrow(() -> new InvalidInputException("category", "没有“%s”这个类别，可用的类别是 E01 至 E11。".formatted(code)));
    }
}
