package org.gongkai.consultation.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.consultation.ConsultationFiles;
import org.gongkai.consultation.OpinionRegister;
import org.gongkai.consultation.Summary;
import org.gongkai.consultation.Theme;
import org.gongkai.organization.Person;
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

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> HEAD = List.of("编号", "提出方式", "提出日期", "是否逾期", "姓名或单位", "联系方式", "主题", "采纳情况", "意见");

    private final OpinionRegister register;
    private final ConsultationFiles files;

    OpinionExport(OpinionRegister register, ConsultationFiles files) {
        this.register = register;
        this.files = files;
    }

    @GetMapping("/desk/consultations/{caseNumber}/opinions.csv")
    ResponseEntity<byte[]> export(@PathVariable String caseNumber, Person reader) {
        Map<Long, Theme> themes = files.visible(caseNumber, reader).summary().themes().stream().map(Summary.Row::theme)
                .collect(Collectors.toMap(Theme::getId, theme -> theme));
        var lines = register.export(caseNumber, reader).stream().map(row -> line(row, themes.get(row.themeId())));
        var text = Stream.concat(Stream.of(HEAD), lines).map(cells -> cells.stream().map(OpinionExport::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
        var headers = new HttpHeaders();
        headers.setContentType(MediaType.parseMediaType("text/csv;charset=UTF-8"));
        headers.setContentDisposition(ContentDisposition.attachment().filename("意见登记簿-%s.csv".formatted(caseNumber), StandardCharsets.UTF_8).build());
        headers.setCacheControl("no-store");
        return ResponseEntity.ok().headers(headers).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> line(OpinionRegister.Row row, Theme theme) {
        return Stream.of(String.valueOf(row.number()), row.channel().title(), row.saidOn().toString(), row.late() ? "逾期" : "",
                row.name(), row.contact(), theme == null ? "" : theme.getTitle(),
                theme == null || theme.getResult() == null ? "" : theme.getResult().title(), row.text())
                .map(cell -> cell == null ? "" : cell).toList();
    }

    /** Quoted; and what a spreadsheet would take for a formula stays a text. */
    private static String cell(String text) {
        var harmless = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
