package org.gongkai.desk;

import java.util.List;
import java.util.Objects;

import org.gongkai.casefile.Cases;
import org.gongkai.deadline.WatchRepair;
import org.gongkai.organization.Person;
import org.gongkai.sweep.Sweep;
import org.gongkai.sweep.SweepCheck.Remedy;
import org.gongkai.sweep.SweepFinding;
import org.gongkai.sweep.SweepRun;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the nightly sweep found, and what can be done about it from here. */
@Controller
@RequestMapping("/desk/sweep")
class SweepPage {

    private static final String PAGE = "redirect:/desk/sweep";

    private final Sweep sweep;
    private final WatchRepair repair;
    private final Cases cases;

    SweepPage(Sweep sweep, WatchRepair repair, Cases cases) {
        this.sweep = sweep;
        this.repair = repair;
        this.cases = cases;
    }

    /**
     * What was compared, and what did not agree.
     *
     * @param findings empty when everything agrees
     */
    record Section(String title, List<Row> findings) {
    }

    /**
     * @param caseNumber null when it is about no case, or about one the reader may not see
     * @param hidden whether it is about a case the reader may not see
     * @param mayRestore whether the reader may have the timer of its clock set anew
     */
    record Row(String sentence, String caseNumber, boolean hidden, boolean mayRestore) {
    }

    @GetMapping
    ModelAndView page(Person reader) {
        var latest = sweep.latest().orElse(null);
        return new ModelAndView("desk/sweep").addObject("latest", latest).addObject("running", sweep.running()).addObject("titles", sweep.titles())
                .addObject("sections", latest == null ? List.of() : sections(latest, reader));
    }

    private List<Section> sections(SweepRun run, Person reader) {
        var visible = cases.visible(reader, run.getFindings().stream().map(SweepFinding::getCaseNumber).filter(Objects::nonNull).toList()).keySet();
        return sweep.titles().stream().map(title -> new Section(title, run.getFindings().stream().filter(finding -> finding.getCheck().equals(title))
                .map(finding -> {
                    var number = finding.getCaseNumber();
                    var seen = number != null && visible.contains(number);
                    return new Row(finding.getSentence(), seen ? number : null, number != null && !seen,
                            seen && finding.getRemedy() == Remedy.RESTORE_WATCH && cases.looksAfter(reader, number));
                }).toList())).toList();
    }

    @PostMapping
    String start(Person person, RedirectAttributes next) {
        sweep.start(person.id());
        next.addFlashAttribute("notice", "已开始核查，完成后本页显示结果。");
        return PAGE;
    }

    @PostMapping("/cases/{caseNumber}/watch")
    String restore(@PathVariable String caseNumber, Person person, RedirectAttributes next) {
        next.addFlashAttribute("notice", repair.restore(caseNumber, person) ? "已重建 %s 的期限提醒，请再次核查。".formatted(caseNumber)
                : "%s 的流程现在没有在等待期限提醒，没有重建。请系统管理员查看流程。".formatted(caseNumber));
        return PAGE;
    }
}
