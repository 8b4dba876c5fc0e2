package org.gongkai.disclosure.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.disclosure.ReasonCode;
import org.gongkai.disclosure.ReplyDesk;
import org.gongkai.disclosure.ReplyDraft;
import org.gongkai.disclosure.ReplyDrafting;
import org.gongkai.disclosure.ReplyKind;
import org.gongkai.disclosure.Requests;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.problem.Typed;
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

/** Where the reply is written: saved as often as one likes, looked at as the letter it becomes, handed in for review. */
@Controller
@RequestMapping("/desk/requests/{caseNumber}/reply")
class ReplyPage {

    private static final List<String> ORDER = List.of("kind", "reasonCode", "text", "access", "organ", "organContact", "earlierCase", "law",
            "given", "explanation", "search", "override", "enclosures", "files", "opinion");

    /** The form as it was typed. */
    record ReplyForm(String kind, String reasonCode, String text, String access, String organ, String organContact, String earlierCase,
            String law, String given, String explanation, String search, String override, List<String> enclosures, String opinion) {

        ReplyForm {
            enclosures = enclosures == null ? List.of() : enclosures;
        }

        static ReplyForm of(ReplyDraft draft) {
            return new ReplyForm(draft.kind() == null ? null : draft.kind().name(), draft.reason() == null ? null : draft.reason().name(), draft.text(),
                    draft.access(), draft.organ(), draft.organContact(), draft.earlierCase(), draft.law(), draft.given(), draft.explanation(),
                    draft.search(), draft.override(), draft.enclosures(), null);
        }

        ReplyDraft toDraft(List<String> added) {
            List<String> files = new ArrayList<>(enclosures);
            files.addAll(added);
            return new ReplyDraft(Typed.constant(ReplyKind.class, kind), Typed.constant(ReasonCode.class, reasonCode), words(text), words(access),
                    words(organ), words(organContact), words(earlierCase), words(law), words(given), words(explanation), words(search),
                    words(override), files);
        }

        private static String words(String typed) {
            return typed == null || typed.isBlank() ? null : Typed.lines(typed).strip();
        }
    }

    private final Requests requests;
    private final ReplyDrafting drafting;
    private final ReplyDesk desk;

    ReplyPage(Requests requests, ReplyDrafting drafting, ReplyDesk desk) {
        this.requests = requests;
        this.drafting = drafting;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView form(@PathVariable String caseNumber, Person drafter) {
        requests.visible(caseNumber, drafter);
        var draft = drafting.current(caseNumber).map(ReplyForm::of).orElse(ReplyForm.of(new ReplyDraft(null, null, null, null, null, null, null, null,
                null, null, null, null, null)));
        return page(caseNumber, draft, FormFaults.NONE, drafter, HttpStatus.OK);
    }

    /** @param then {@code review} hands the reply in, anything else only saves it */
    @PostMapping
    ModelAndView write(@PathVariable String caseNumber, ReplyForm form, @RequestParam(defaultValue = "save") String then,
            @RequestParam(required = false) List<MultipartFile> files, Person drafter, RedirectAttributes next) {
        requests.visible(caseNumber, drafter);
        try {
            desk.save(caseNumber, form::toDraft, Uploads.read(files), drafter);
            if (!then.equals("review")) {
                next.addFlashAttribute("notice", "草稿已保存，还没有提交审核。下面是答复书的样子。");
                return new ModelAndView("redirect:/desk/requests/%s/reply#preview".formatted(caseNumber));
            }
        } catch (InvalidInputException invalid) {
            return page(caseNumber, form, FormFaults.of(invalid), drafter, HttpStatus.BAD_REQUEST);
        } catch (RefusedUploadException refused) {
            return page(caseNumber, form, FormFaults.of("files", refused), drafter, HttpStatus.BAD_REQUEST);
        }
        return handIn(caseNumber, form.opinion(), drafter, next);
    }

    /** From here on the draft is kept: what is refused is shown with the words and files as they were saved. */
    private ModelAndView handIn(String caseNumber, String opinion, Person drafter, RedirectAttributes next) {
        FormFaults faults;
        try {
            desk.handIn(caseNumber, opinion, drafter);
            next.addFlashAttribute("notice", "答复已提交审核，接下来由科室负责人审核。");
            return new ModelAndView("redirect:/desk/cases/" + caseNumber);
        } catch (InvalidInputException invalid) {
            faults = FormFaults.of(invalid);
        } catch (RefusedSubmissionException refused) {
            faults = FormFaults.of(Optional.ofNullable(refused.field()).orElse("opinion"), refused.getMessage());
        }
        return page(caseNumber, ReplyForm.of(drafting.current(caseNumber).orElseThrow()), faults, drafter, HttpStatus.BAD_REQUEST)
                .addObject("opinion", opinion);
    }

    private ModelAndView page(String caseNumber, ReplyForm form, FormFaults faults, Person drafter, HttpStatus status) {
        if (!drafting.mayDraft(caseNumber, drafter)) {
            throw new NotAllowedException("现在不由您起草这件申请的答复：可能已经提交审核，或者由其他人领取。请回到案卷查看。");
        }
        var file = requests.find(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        return new ModelAndView("disclosure/reply", status).addObject("file", file).addObject("form", form)
                .addObject("faults", faults.inOrderOf(ORDER)).addObject("kinds", ReplyKind.values()).addObject("reasons", ReasonCode.values())
                .addObject("preview", drafting.preview(caseNumber, drafter).orElse(null));
    }
}
