package org.gongkai.portal;

import org.gongkai.publication.Catalogue;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The disclosure catalogue and the search in it. */
@Controller
class CatalogueController {

    private final Catalogue catalogue;

    CatalogueController(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @GetMapping("/catalogue")
    String catalogue(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page, Model model) {
        var listing = list(category, q, page, "/catalogue", model);
        model.addAttribute("updatedOn", Listing.of(catalogue, new Inquiry(null, "", 1), "/catalogue").items().stream()
                .findFirst().map(ListedItem::publishedOn).orElse(null));
        model.addAttribute("heading", listing.inquiry().category() == null ? "政务公开目录" : listing.inquiry().category().title());
        return "portal/catalogue";
    }

    @GetMapping("/search")
    String search(@RequestParam(defaultValue = "") String category, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String page, Model model) {
        list(category, q, page, "/search", model);
        return "portal/search";
    }

    private Listing list(String category, String words, String page, String path, Model model) {
        var listing = Listing.of(catalogue, Inquiry.ofVisitor(category, words, page), path);
        var counts = catalogue.counts();
        model.addAttribute("listing", listing);
        model.addAttribute("counts", counts);
        model.addAttribute("total", counts.values().stream().mapToLong(Long::longValue).sum());
        return listing;
    }
}
