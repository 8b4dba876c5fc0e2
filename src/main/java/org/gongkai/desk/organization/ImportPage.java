package org.gongkai.desk.organization;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.organization.OrganizationImport;
import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.security.FirstPasswords;
import org.gongkai.workingday.OfficeClock;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The organisation out to a workbook and in again, with a preview in between. */
@Controller
@RequestMapping("/desk/organization")
class ImportPage {

    private static final MediaType XLSX = MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int MOST_BYTES = 1024 * 1024;

    private final OrganizationImport organization;
    private final FirstPasswords passwords;
    private final AuditLog audit;
    private final OfficeClock clock;

    ImportPage(OrganizationImport organization, FirstPasswords passwords, AuditLog audit, OfficeClock clock) {
        this.organization = organization;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/export")
    ResponseEntity<byte[]> export(Person administrator) {
        audit.record(AuditKind.EXPORT, administrator.id(), null, "导出机构、人员和职务。");
        return ResponseEntity.ok().contentType(XLSX).header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                .filename("机构人员-%s.xlsx".formatted(clock.today()), StandardCharsets.UTF_8).build().toString()).body(organization.export());
    }

    @GetMapping("/import")
    ModelAndView upload() {
        return new ModelAndView("organization/import").addObject("faults", FormFaults.NONE);
    }

    /** The file goes back to the page and comes again with the confirmation: nothing is kept that nobody confirms. */
    @PostMapping("/import")
    ModelAndView preview(@RequestParam(required = false) MultipartFile file, Person administrator) {
        try {
            var content = content(file);
            return new ModelAndView("organization/import-preview").addObject("result", organization.preview(content, administrator))
                    .addObject("upload", Base64.getEncoder().encodeToString(content));
        } catch (InvalidInputException invalid) {
            return refused(invalid);
        }
    }

    @PostMapping("/import/confirm")
    ModelAndView confirm(@RequestParam String upload, @RequestParam long version, Person administrator) {
        try {
            return new ModelAndView("organization/imported").addObject("result",
                    passwords.importing(organization, decoded(upload), version, administrator));
        } catch (InvalidInputException invalid) {
            return refused(invalid);
        }
    }

    private static byte[] decoded(String content) {
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException damaged) {
            throw new InvalidInputException("file", "请重新上传文件。");
        }
    }

    private static byte[] content(MultipartFile file) {
        if (file == null || file.isEmpty()) {
            throw new InvalidInputException("file", "请选择文件。");
        }
        if (file.getSize() > MOST_BYTES) {
            throw new InvalidInputException("file", "文件超过 1 MB：机构人员表不会这样大，请检查是否选错了文件。");
        }
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ModelAndView refused(InvalidInputException invalid) {
        return new ModelAndView("organization/import", HttpStatus.BAD_REQUEST).addObject("faults", FormFaults.of(invalid));
    }
}
