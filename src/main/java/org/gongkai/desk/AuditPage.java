package org.gongkai.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.gongkai.audit.AuditEntry;
import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.audit.AuditLog.Wanted;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.problem.Csv;
import org.gongkai.problem.Typed;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The audit log, for the auditor alone. */
@Controller
@RequestMapping("/desk/audit")
class AuditPage {

    private static final int DAYS = 30;
    private static final List<String> HEAD = List.of("时间", "类别", "账号", "姓名", "对象", "内容", "编号");

    private final AuditLog log;
    private final Organization organization;
    private final DeskTime time;
    private final OfficeClock clock;

    AuditPage(AuditLog log, Organization organization, DeskTime time, OfficeClock clock) {
        this.log = log;
        this.organization = organization;
        this.time = time;
        this.clock = clock;
    }

    /** What was typed into the filter. */
    record Filter(String kind, String actor, String subject, String from, String until) {
    }

    @GetMapping
    ModelAndView page(Filter filter, @RequestParam(defaultValue = "1") int page) {
        var wanted = wanted(filter);
        var found = log.find(wanted, page);
        return new ModelAndView("desk/audit").addObject("wanted", wanted).addObject("entries", found.getContent()).addObject("total", found.getTotalElements())
                .addObject("page", found.getNumber() + 1).addObject("pages", found.getTotalPages()).addObject("kinds", AuditKind.values());
    }

    /** The same lines as a file for a spreadsheet; taking it out is itself a line. */
    @GetMapping("/export")
    ResponseEntity<byte[]> export(Filter filter, Person auditor) {
        var wanted = wanted(filter);
        log.record(AuditKind.EXPORT, auditor.id(), null, "导出 %s 至 %s 的审计日志。".formatted(wanted.from(), wanted.until()));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8)).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("审计日志-%s-%s.csv".formatted(wanted.from(), wanted.until()), StandardCharsets.UTF_8).build().toString())
                .body(Csv.of(HEAD, log.all(wanted).stream().map(this::line)));
    }

    private List<String> line(AuditEntry entry) {
        return Arrays.asList(time.minute(entry.getRecordedAt()), entry.getKind().title(), entry.getActorId(), organization.nameOf(entry.getActorId()),
                entry.getSubject(), entry.getSentence(), entry.getCorrelationId());
    }


    private Wanted wanted(Filter filter) {
        var today = clock.today();
        var until = day(filter.until(), today);
        var from = day(filter.from(), until.minusDays(DAYS));
        return new Wanted(Typed.constant(AuditKind.class, filter.kind()), blankToNull(filter.actor()), blankToNull(filter.subject()),
                from.isAfter(until) ? until : from, until);
    }

    private static LocalDate day(String typed, LocalDate otherwise) {
        var day = typed == null || typed.isBlank() ? null : Typed.date(typed);
        return day == null ? otherwise : day;
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
