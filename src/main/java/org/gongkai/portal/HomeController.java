package org.gongkai.portal;

import org.gongkai.publication.Catalogue;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The front page: search, what is new, what there is. */
@Controller
class HomeController {

    private static final int NEWEST = 7;

    private final Catalogue catalogue;
    private final OfficeClock clock;

    HomeController(Catalogue catalogue, OfficeClock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        var listing = Listing.of(catalogue, new Inquiry(null, "", 1), "/catalogue");
        model.addAttribute("newest", listing.items().stream().limit(NEWEST).toList());
        model.addAttribute("total", listing.total());
        model.addAttribute("counts", catalogue.counts());
        model.addAttribute("today", clock.today());
        return "portal/home";
    }
}
