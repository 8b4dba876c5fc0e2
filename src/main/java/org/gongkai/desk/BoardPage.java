package org.gongkai.desk;

import java.util.Arrays;

import org.gongkai.deadline.Light;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The deadline board (三色督办): what is overdue, what comes close, what runs as it should. */
@Controller
@RequestMapping("/desk/board")
class BoardPage {

    private final RunningClocks clocks;
    private final Organization organization;

    BoardPage(RunningClocks clocks, Organization organization) {
        this.clocks = clocks;
        this.organization = organization;
    }

    /** @param light the name of a light; anything else means all */
    @GetMapping
    ModelAndView board(@RequestParam(defaultValue = "") String light, @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "1") int page, Person reader) {
        var wanted = Arrays.stream(Light.values()).filter(known -> known.name().equals(light)).findFirst().orElse(null);
        return new ModelAndView("desk/board").addObject("found", clocks.find(reader, wanted, unit, null, page))
                .addObject("light", wanted == null ? "" : wanted.name()).addObject("unit", unit)
                .addObject("units", organization.units());
    }
}
