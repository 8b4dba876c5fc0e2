package org.gongkai.portal;

import org.gongkai.deadline.DeadlineKind;
import org.gongkai.deadline.DeadlineViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The disclosure guide (条例 第十二条); the day counts in it are those that hold today. */
@Controller
class GuideController {

    private final DeadlineViews deadlines;

    GuideController(DeadlineViews deadlines) {
        this.deadlines = deadlines;
    }

    @GetMapping("/guide")
    String guide(Model model) {
        model.addAttribute("publication", deadlines.termsToday(DeadlineKind.PUBLICATION));
        model.addAttribute("reply", deadlines.termsToday(DeadlineKind.REPLY));
        model.addAttribute("correction", deadlines.termsToday(DeadlineKind.CORRECTION_NOTICE));
        model.addAttribute("thirdParty", deadlines.termsToday(DeadlineKind.THIRD_PARTY));
        model.addAttribute("complaint", deadlines.termsToday(DeadlineKind.COMPLAINT_REPLY));
        model.addAttribute("consultation", deadlines.termsToday(DeadlineKind.CONSULTATION));
        return "portal/guide";
    }
}
