package org.gongkai.consultation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.OpinionRegister;
import org.gongkai.consultation.OpinionRegister.Filter;
import org.gongkai.consultation.ThemeResult;
import org.gongkai.consultation.Theming;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All opinions of a consultation: read, sorted into themes, answered. */
@Controller
@RequestMapping("/desk/consultations/{caseNumber}")
class OpinionsPage {

    /** A theme as it was typed. */
    record ThemeForm(Long id, String title, String result, String reason) {

        ThemeForm {
            reason = Typed.lines(reason);
        }

        ThemeResult answer() {
            return Arrays.stream(ThemeResult.values()).filter(one -> one.name().equals(result)).findFirst().orElse(null);
        }
    }

    /** Which part of the list is shown; goes along with every form of the page. */
    record View(String filter, Long theme, Integer page) {

        Filter which() {
            return Arrays.stream(Filter.values()).filter(one -> one.name().equalsIgnoreCase(filter) && (one != Filter.THEME || theme != null))
                    .findFirst().orElse(Filter.ALL);
        }

        int number() {
            return page == null ? 1 : page;
        }

        /** @return the part of the address that leads to the same list, without its page */
        public String query() {
            return "filter=" + which().name().toLowerCase() + (which() == Filter.THEME ? "&theme=" + theme : "");
        }
    }

    private final OpinionRegister register;
    private final Theming theming;
    private final ConsultationFiles files;

    OpinionsPage(OpinionRegister register, Theming theming, ConsultationFiles files) {
        this.register = register;
        this.theming = theming;
        this.files = files;
    }

    @GetMapping("/opinions")
    ModelAndView list(@PathVariable String caseNumber, View view, Person reader) {
        return page(caseNumber, view, FormFaults.NONE, null, null, reader);
    }

    /** @param target a theme's id, {@code none} to take them out, {@code new} for a new theme */
    @PostMapping("/opinions/assign")
    ModelAndView assign(@PathVariable String caseNumber, View view, @RequestParam(required = false) List<Integer> numbers,
            @RequestParam(defaultValue = "") String target, @RequestParam(required = false) String newTheme, Person person, RedirectAttributes next) {
        var chosen = numbers == null ? List.<Integer>of() : numbers.stream().filter(Objects::nonNull).toList();
        try {
            if (chosen.isEmpty()) {
                throw new InvalidInputException("numbers", "请先勾选意见。");
            }
            var count = theming.assign(caseNumber, chosen, theme(caseNumber, target, newTheme, person), person);
            return back(caseNumber, view, next, "已处理 %d 条意见。".formatted(count));
        } catch (InvalidInputException invalid) {
            return page(caseNumber, view, FormFaults.of(invalid), null, newTheme, person).addObject("chosen", chosen);
        }
    }

    private Long theme(String caseNumber, String target, String newTheme, Person person) {
        return switch (target) {
            case "none" -> null;
            case "new" -> theming.add(caseNumber, newTheme, person);
            default -> {
                if (!target.matches("\\d{1,18}")) {
                    throw new InvalidInputException("target", "请选择要归入的主题。");
                }
                yield Long.valueOf(target);
            }
        };
    }

    @PostMapping("/themes")
    ModelAndView add(@PathVariable String caseNumber, View view, @RequestParam(required = false) String newTheme, Person person, RedirectAttributes next) {
        try {
            theming.add(caseNumber, newTheme, person);
            return back(caseNumber, view, next, "已增加主题。");
        } catch (InvalidInputException invalid) {
            return page(caseNumber, view, FormFaults.of(invalid), null, newTheme, person);
        }
    }

    @PostMapping("/themes/{id}")
    ModelAndView answer(@PathVariable String caseNumber, @PathVariable long id, View view, ThemeForm form,
            @RequestParam(defaultValue = "save") String action, Person person, RedirectAttributes next) {
        try {
            if (action.equals("delete")) {
                theming.remove(caseNumber, id, person);
                return back(caseNumber, new View(null, null, null), next, "已删除主题。");
            }
            theming.answer(caseNumber, id, form.title(), form.answer(), form.reason(), person);
            return back(caseNumber, view, next, "已保存主题的采纳情况。");
        } catch (InvalidInputException invalid) {
            return page(caseNumber, view, FormFaults.of(invalid), new ThemeForm(id, form.title(), form.result(), form.reason()), null, person);
        }
    }

    private static ModelAndView back(String caseNumber, View view, RedirectAttributes next, String notice) {
        next.addFlashAttribute("notice", notice);
        return new ModelAndView("redirect:/desk/consultations/%s/opinions?%s&page=%d".formatted(caseNumber, view.query(), view.number()));
    }

    private ModelAndView page(String caseNumber, View view, FormFaults faults, ThemeForm typed, String newTheme, Person reader) {
        var file = files.visible(caseNumber, reader);
        return new ModelAndView("consultation/opinions", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK)
                .addObject("file", file).addObject("view", view).addObject("which", view.which()).addObject("faults", faults)
                .addObject("rows", register.page(caseNumber, view.which(), view.theme(), view.number(), reader))
                .addObject("typed", typed).addObject("newTheme", newTheme).addObject("results", ThemeResult.values()).addObject("chosen", List.of());
    }
}
