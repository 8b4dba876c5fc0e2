package org.gongkai.publication.web;

import org.gongkai.organization.Person;
import org.gongkai.publication.Drafters;
import org.gongkai.publication.UnitItems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What the person and his or her units have on the way. */
@Controller
@RequestMapping("/desk/publications")
class ItemListPage {

    private final UnitItems items;
    private final Drafters drafters;

    ItemListPage(UnitItems items, Drafters drafters) {
        this.items = items;
        this.drafters = drafters;
    }

    /**
     * @param scope {@code own} for what the person has handed in; anything else means the units
     * @param unit the code of one unit, blank for all of the person's
     * @param state {@code all} for everything; anything else means what is on the way
     */
    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "unit") String scope, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "open") String state, @RequestParam(defaultValue = "1") int page, Person person) {
        var own = scope.equals("own");
        var everything = state.equals("all");
        var rows = own ? items.ofAuthor(person, everything, page) : items.ofUnits(person, unit.isBlank() ? null : unit, everything, page);
        return new ModelAndView("publication/items").addObject("rows", rows).addObject("own", own).addObject("unit", unit)
                .addObject("everything", everything).addObject("units", items.unitsOf(person))
                .addObject("mayDraft", !drafters.unitsOf(person).isEmpty());
    }
}
