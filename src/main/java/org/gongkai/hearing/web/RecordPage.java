package org.gongkai.hearing.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.gongkai.casefile.RefusedUploadException;
import org.gongkai.casefile.Uploads;
import org.gongkai.engine.RefusedSubmissionException;
import org.gongkai.hearing.HearingFiles;
import org.gongkai.hearing.HearingFlow;
import org.gongkai.hearing.HearingReaders;
import org.gongkai.hearing.HearingStep;
import org.gongkai.hearing.Holding;
import org.gongkai.hearing.Recording;
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

/** The day itself: who came, what was said, who signed. */
@Controller
@RequestMapping("/desk/hearings/{caseNumber}")
class RecordPage {

    private static final String SIGNED = "signature-";
    private static final String REFUSAL = "refusal-";

    private final Holding holding;
    private final Recording recording;
    private final HearingFiles files;
    private final HearingReaders readers;
    private final HearingFlow flow;

    RecordPage(Holding holding, Recording recording, HearingFiles files, HearingReaders readers, HearingFlow flow) {
        this.holding = holding;
        this.recording = recording;
        this.files = files;
        this.readers = readers;
        this.flow = flow;
    }

    @GetMapping("/record")
    ModelAndView show(@PathVariable String caseNumber, Person person) {
        return page(caseNumber, Map.of(), FormFaults.NONE, person);
    }

    /** @param came the numbers of those who came */
    @PostMapping("/attendance")
    ModelAndView attendance(@PathVariable String caseNumber, @RequestParam(required = false) List<Integer> came, Person person, RedirectAttributes next) {
        require(caseNumber, person);
        Set<Integer> numbers = new TreeSet<>();
        if (came != null) {
            came.stream().filter(number -> number != null).forEach(numbers::add);
        }
        try {
            holding.saveAttendance(caseNumber, numbers, person);
        } catch (RefusedSubmissionException refused) {
            return page(caseNumber, Map.of(), FormFaults.of("attended", refused.getMessage()), person);
        }
        next.addFlashAttribute("notice", "已登记到会情况。听证会结束后，请在任务办理中办结“主持听证会”。");
        return new ModelAndView("redirect:/desk/hearings/%s/record".formatted(caseNumber));
    }

    /**
     * @param fields also for each who came {@code signature-3} ({@code signed} or {@code refused}) and {@code refusal-3}, the reason
     * @param action {@code submit} to hand the record in at once; anything else keeps it
     */
    @PostMapping("/record")
    ModelAndView save(@PathVariable String caseNumber, @RequestParam Map<String, String> fields, @RequestParam(required = false) List<MultipartFile> files,
            @RequestParam(defaultValue = "save") String action, Person person, RedirectAttributes next) {
        require(caseNumber, person);
        try {
            var refusals = refusals(fields);
            recording.save(caseNumber, Typed.lines(fields.get("recordText")), signed(fields), refusals, Uploads.read(files), person);
            if (action.equals("submit")) {
                flow.complete(caseNumber, HearingStep.SIGN_RECORD, person, Map.of());
            }
        } catch (InvalidInputException invalid) {
            return page(caseNumber, fields, FormFaults.of(invalid), person);
        } catch (RefusedUploadException refused) {
            return page(caseNumber, fields, FormFaults.of("files", refused), person);
        } catch (RefusedSubmissionException refused) {
            return page(caseNumber, fields, FormFaults.of(refused.field() == null ? "recordText" : refused.field(), refused.getMessage()), person);
        }
        next.addFlashAttribute("notice", action.equals("submit") ? "听证笔录已签署办结。" : "已保存笔录和签名情况。");
        return new ModelAndView(action.equals("submit") ? "redirect:/desk/cases/" + caseNumber : "redirect:/desk/hearings/%s/record".formatted(caseNumber));
    }

    private static Set<Integer> signed(Map<String, String> fields) {
        Set<Integer> numbers = new TreeSet<>();
        fields.forEach((name, value) -> {
            if (name.matches(SIGNED + "\\d{1,5}") && value.equals("signed")) {
                numbers.add(Integer.valueOf(name.substring(SIGNED.length())));
            }
        });
        return numbers;
    }

    private static Map<Integer, String> refusals(Map<String, String> fields) {
        Map<Integer, String> reasons = new HashMap<>();
        fields.forEach((name, value) -> {
            if (name.matches(SIGNED + "\\d{1,5}") && value.equals("refused")) {
                var number = name.substring(SIGNED.length());
                var reason = fields.get(REFUSAL + number);
                if (reason == null || reason.isBlank()) {
                    throw new InvalidInputException("refusal-" + number, "请填写第 %s 号参加人拒绝签名的理由。".formatted(number));
                }
                reasons.put(Integer.valueOf(number), reason);
            }
        });
        return reasons;
    }

    private HearingFiles.HearingFile require(String caseNumber, Person person) {
        var file = files.visible(caseNumber, person);
        if (!readers.handles(file.hearing(), person)) {
            throw new NotAllowedException("听证笔录只有办理本次听证的人员可以查看。");
        }
        return file;
    }

    /** @param typed what was typed; what is not in it is shown as it is kept */
    private ModelAndView page(String caseNumber, Map<String, String> typed, FormFaults faults, Person person) {
        var file = require(caseNumber, person);
        return new ModelAndView("hearing/record", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("file", file).addObject("typed", typed)
                .addObject("faults", faults).addObject("selected", file.selected().stream().map(ApplicantRow::of).toList())
                .addObject("present", file.present().stream().map(ApplicantRow::of).toList())
                .addObject("holds", files.waitsFor(file.hearing(), HearingStep.HOLD, person))
                .addObject("records", files.waitsFor(file.hearing(), HearingStep.SIGN_RECORD, person));
    }
}
