package org.gongkai.consultation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.OpinionRegister;
import org.gongkai.consultation.Summary;
import org.gongkai.consultation.Theme;
import org.gongkai.organization.Person;
import org.gongkai.problem.Csv;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The opinions as a table for a spreadsheet, for those who handle the case. */
@Controller
class OpinionExport {

    private static final List<String> HEAD = List.of("编号", "提出方式", "提出日期", "是否逾期", "姓名或单位", "联系方式", "主题", "采纳情况", "意见");

    private final OpinionRegister register;
    private final ConsultationFiles files;
    private final AuditLog audit;

    OpinionExport(OpinionRegister register, ConsultationFiles files, AuditLog audit) {
        this.register = register;
        this.files = files;
        this.audit = audit;
    }

    @GetMapping("/desk/consultations/{caseNumber}/opinions.csv")
    ResponseEntity<byte[]> export(@PathVariable String caseNumber, Person reader) {
        Map<Long, Theme> themes = files.visible(caseNumber, reader).summary().themes().stream().map(Summary.Row::theme)
                .collect(Collectors.toMap(Theme::getId, theme -> theme));
        var lines = register.export(caseNumber, reader).stream().map(row -> line(row, themes.get(row.themeId())));
        audit.record(AuditKind.EXPORT, reader.id(), caseNumber, "导出意见登记簿（含姓名和联系方式）。");
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        headers.setContentDisposition(ContentDisposition.attachment().filename("意见登记簿-%s.csv".formatted(caseNumber), StandardCharsets.UTF_8).build());
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(Csv.of(HEAD, lines));
    }

    private static List<String> line(OpinionRegister.Row row, Theme theme) {
        return Stream.of(String.valueOf(row.number()), row.channel().title(), row.saidOn().toString(), row.late() ? "逾期" : "",
                row.name(), row.contact(), theme == null ? "" : theme.getTitle(),
                theme == null || theme.getResult() == null ? "" : theme.getResult().title(), row.text()).toList();
    }

}
