package org.gongkai.publication.web;

import java.util.List;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.engine.Decision;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.Typed;
import org.gongkai.publication.Drafting;
import org.gongkai.publication.PublicationFile;
import org.gongkai.publication.PublicationFiles;
import org.gongkai.publication.Review;
import org.gongkai.publication.ReviewStep;
import org.gongkai.publication.Revising;
import org.gongkai.publication.TypedText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes an item: the author's revision after a return, or the edit of level 2; otherwise says why not. */
@Controller
@RequestMapping("/desk/publications/{caseNumber}/edit")
class EditPage {

    private final Revising revising;
    private final Drafting drafting;
    private final PublicationFiles files;
    private final DraftChoices choices;
    private final EditRefusal refusal;

    EditPage(Revising revising, Drafting drafting, PublicationFiles files, DraftChoices choices, EditRefusal refusal) {
        this.revising = revising;
        this.drafting = drafting;
        this.files = files;
        this.choices = choices;
        this.refusal = refusal;
    }

    /** What was typed on the page besides the item itself. */
    record Extra(List<String> removed, String opinion) {

        Extra {
            removed = removed == null ? List.of() : removed;
            opinion = Typed.lines(opinion);
        }
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        var waiting = files.editWaitingFor(caseNumber, person);
        if (waiting.isEmpty()) {
            return notEditable(file, null);
        }
        return page(waiting.get(), file, DraftForm.of(file), new Extra(null, null), FormFaults.NONE, person);
    }

    @PostMapping(params = "step=REVISE")
    ModelAndView revise(@PathVariable String caseNumber, DraftForm typed, Extra extra,
            @RequestParam(required = false) List<MultipartFile> files, Person person, RedirectAttributes next) {
        var file = this.files.visible(caseNumber, person);
        var form = typed.about(file);
        try {
            revising.revise(caseNumber, form.toDraft(), Uploads.read(files), extra.removed(), person, extra.opinion());
        } catch (InvalidInputException invalid) {
            return page(ReviewStep.REVISE, file, form, extra, FormFaults.of(invalid).inOrderOf(DraftForm.ORDER), person);
        } catch (RefusedUploadException refused) {
            return page(ReviewStep.REVISE, file, form, extra, FormFaults.of("files", refused), person);
        } catch (RefusedSubmissionException refused) {
            var field = refused.field() == null ? "opinion" : refused.field();
            return page(ReviewStep.REVISE, file, form, extra, FormFaults.of(field, refused.getMessage()), person);
        } catch (NotAllowedException tooLate) {
            return notEditable(file, form.body());
        }
        next.addFlashAttribute("notice", "已保存修改并重新提交，接下来重新校对和一级审核。");
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    @PostMapping(params = "step=LEADER")
    ModelAndView editByLeader(@PathVariable String caseNumber, DraftForm form, Person person, RedirectAttributes next) {
        var file = files.visible(caseNumber, person);
        try {
            revising.editByLeader(caseNumber, form.title(), TypedText.html(form.body()), person);
        } catch (InvalidInputException invalid) {
            return page(ReviewStep.LEADER, file, form, new Extra(null, null), FormFaults.of(invalid).inOrderOf(DraftForm.ORDER), person);
        } catch (NotAllowedException tooLate) {
            return notEditable(file, form.body());
        }
        next.addFlashAttribute("notice", "已保存您的修改，修改痕迹见“版本”。请回到任务办理完成二级审核，签署的是修改后的文字。");
        return new ModelAndView("redirect:/desk/cases/" + caseNumber);
    }

    private ModelAndView page(ReviewStep step, PublicationFile file, DraftForm form, Extra extra, FormFaults faults, Person person) {
        var page = new ModelAndView(step == ReviewStep.REVISE ? "publication/revise" : "publication/leader-edit",
                faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
        page.addObject("file", file).addObject("form", form).addObject("extra", extra).addObject("faults", faults);
        page.addObject("choices", choices.of(person)).addObject("lastReturn", lastReturn(file));
        page.addObject("body", drafting.cleaned(TypedText.html(form.body())));
        return page;
    }

    /** @param typed what somebody has written in vain, shown so that it is not lost; may be null */
    private ModelAndView notEditable(PublicationFile file, String typed) {
        var page = new ModelAndView("publication/not-editable", typed == null ? HttpStatus.OK : HttpStatus.CONFLICT);
        return page.addObject("file", file).addObject("reason", refusal.reason(file)).addObject("typed", typed);
    }

    private static Review lastReturn(PublicationFile file) {
        return file.reviews().stream().filter(review -> review.getDecision() == Decision.RETURN).reduce((older, newer) -> newer).orElse(null);
    }
}
