package org.gongkai.publication.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.gongkai.casefile.OpinionPhrases;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.BatchSigning;
import org.gongkai.publication.WaitingForSignature;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All that waits for somebody's signature on one page: signed one by one, or those that are ticked. */
@Controller
@RequestMapping("/desk/signing")
class SigningPage {

    private static final Logger log = LoggerFactory.getLogger(SigningPage.class);
    private static final String SELF = "redirect:/desk/signing";

    private final BatchSigning signing;
    private final OpinionPhrases phrases;

    SigningPage(BatchSigning signing, OpinionPhrases phrases) {
        this.signing = signing;
        this.phrases = phrases;
    }

    @GetMapping
    ModelAndView list(Person person) {
        return page(person, new LinkedMultiValueMap<>(), Map.of(), FormFaults.NONE, HttpStatus.OK);
    }

    /** Each item is signed by itself: one that is refused stays with its reason and what was ticked, the others are done. */
    @PostMapping
    ModelAndView sign(@RequestParam MultiValueMap<String, String> form, Person person, RedirectAttributes next) {
        var ticked = form.getOrDefault("pick", List.of());
        var picked = form.containsKey("only") ? form.get("only").stream().distinct().toList() : ticked.stream().distinct().toList();
        if (picked.isEmpty()) {
            return page(person, form, Map.of(), FormFaults.of("pick", "请先勾选要签署的稿件。"), HttpStatus.BAD_REQUEST);
        }
        Map<String, String> refusals = new LinkedHashMap<>();
        List<String> signed = new ArrayList<>();
        for (var caseNumber : picked) {
            if (!ticked.contains(caseNumber)) {
                // A signature cannot be taken back: one touch of a button is not enough.
                refusals.put(caseNumber, "请先勾选“已看过全文和附件，同意签署”。");
                continue;
            }
            try {
                signing.sign(caseNumber, form.getFirst("hash-" + caseNumber), Set.copyOf(form.getOrDefault("check-" + caseNumber, List.of())),
                        form.containsKey("notSecret-" + caseNumber), form.getFirst("opinion-" + caseNumber), person);
                signed.add(caseNumber);
            } catch (RefusedSubmissionException refused) {
                refusals.put(caseNumber, refused.getMessage());
            } catch (RuntimeException fault) {
                // The others must not suffer for it; what happened is for those who keep the system running.
                log.error("Unforeseen fault when {} was signed", caseNumber, fault);
                refusals.put(caseNumber, "没有签署成功，请在任务办理中单独办理；多次出现请联系技术保障组。");
            }
        }
        var notice = signed.isEmpty() ? null : "已签署 %d 件：%s。".formatted(signed.size(), String.join("、", signed));
        if (refusals.isEmpty()) {
            next.addFlashAttribute("notice", notice);
            return new ModelAndView(SELF);
        }
        return page(person, form, refusals, FormFaults.NONE, HttpStatus.BAD_REQUEST).addObject("notice", notice);
    }

    @PostMapping("/phrases")
    ModelAndView addPhrase(@RequestParam(required = false) String phrase, Person person) {
        try {
            phrases.add(phrase, person);
            return new ModelAndView(SELF + "#phrases");
        } catch (InvalidInputException invalid) {
            return page(person, new LinkedMultiValueMap<>(), Map.of(), FormFaults.of(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/phrases/{id}/remove")
    String removePhrase(@PathVariable long id, Person person) {
        phrases.remove(id, person);
        return SELF + "#phrases";
    }

    /** What was ticked was ticked for other words than the page shows now. */
    private static void forget(MultiValueMap<String, String> form, String caseNumber) {
        form.remove("check-" + caseNumber);
        form.remove("notSecret-" + caseNumber);
        form.computeIfPresent("pick", (key, picks) -> picks.stream().filter(pick -> !pick.equals(caseNumber)).toList());
    }

    private ModelAndView page(Person person, MultiValueMap<String, String> form, Map<String, String> refusals, FormFaults faults, HttpStatus status) {
        var waiting = signing.waitingFor(person);
        var changed = waiting.stream().filter(one -> !one.hash().equals(form.getFirst("hash-" + one.caseNumber())) && form.containsKey("hash-" + one.caseNumber()))
                .map(WaitingForSignature::caseNumber).toList();
        changed.forEach(caseNumber -> forget(form, caseNumber));
        var gone = refusals.entrySet().stream().filter(refusal -> waiting.stream().noneMatch(one -> one.caseNumber().equals(refusal.getKey())))
                .map(refusal -> refusal.getKey() + "：" + refusal.getValue()).toList();
        return new ModelAndView("publication/signing", status).addObject("waiting", waiting).addObject("form", form).addObject("refusals", refusals)
                .addObject("changed", changed).addObject("gone", gone).addObject("faults", faults).addObject("phrases", phrases.of(person));
    }
}
