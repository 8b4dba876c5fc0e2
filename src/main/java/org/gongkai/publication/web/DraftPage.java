package org.gongkai.publication.web;

import java.util.List;
import java.util.UUID;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.FormDrafting;
import org.gongkai.publication.TypedText;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which an item is drafted and handed in. */
@Controller
@RequestMapping("/desk/publications/new")
class DraftPage {

    private final Drafting drafting;
    private final FormDrafting forms;
    private final DraftChoices choices;
    private final OfficeClock clock;

    DraftPage(Drafting drafting, FormDrafting forms, DraftChoices choices, OfficeClock clock) {
        this.drafting = drafting;
        this.forms = forms;
        this.choices = choices;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form(Person author) {
        var offered = choices.of(author);
        if (offered.units().isEmpty()) {
            return new ModelAndView("publication/no-draft");
        }
        var unit = offered.units().stream().filter(own -> own.code().equals(author.unitCode())).findFirst().orElse(offered.units().get(0));
        return page(DraftForm.empty(unit.code(), clock.today()), FormFaults.NONE, UUID.randomUUID(), author, HttpStatus.OK);
    }

    @PostMapping
    ModelAndView submit(DraftForm form, @RequestParam(required = false) UUID formKey,
            @RequestParam(required = false) List<MultipartFile> files, Person author, RedirectAttributes next) {
        try {
            var caseNumber = forms.submit(form.toDraft(), Uploads.read(files), author, formKey);
            next.addFlashAttribute("notice", "已提交审核，案件编号 %s。现在等待校对；办理进展在本页随时可查。".formatted(caseNumber));
            return new ModelAndView("redirect:/desk/cases/" + caseNumber);
        } catch (InvalidInputException invalid) {
            return page(form, FormFaults.of(invalid).inOrderOf(DraftForm.ORDER), formKey, author, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(form, FormFaults.of("files", refused), formKey, author, HttpStatus.BAD_REQUEST);
        } catch (NotAllowedException refused) {
            return page(form, FormFaults.of("unit", refused), formKey, author, HttpStatus.FORBIDDEN);
        }
    }

    private ModelAndView page(DraftForm form, FormFaults faults, UUID formKey, Person author, HttpStatus status) {
        var page = new ModelAndView("publication/draft", status);
        page.addObject("form", form).addObject("faults", faults).addObject("choices", choices.of(author));
        page.addObject("formKey", formKey);
        page.addObject("body", drafting.cleaned(TypedText.html(form.body())));
        return page;
    }
}
