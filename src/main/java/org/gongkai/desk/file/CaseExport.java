package org.gongkai.desk.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gongkai.audit.AuditKind;
import org.gongkai.audit.AuditLog;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Person;
import org.gongkai.problem.NotAllowedException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A case as a ZIP file that can be read and checked without this software. */
@Service
class CaseExport {

    private final Cases cases;
    private final Journal journal;
    private final AuditLog audit;
    private final CaseEnclosures enclosures;
    private final CaseJson json;
    private final PaperSheet sheet;
    private final ExportGuide guide;
    private final OfficeClock clock;

    CaseExport(Cases cases, Journal journal, AuditLog audit, CaseEnclosures enclosures, CaseJson json, PaperSheet sheet, ExportGuide guide, OfficeClock clock) {
        this.cases = cases;
        this.journal = journal;
        this.audit = audit;
        this.enclosures = enclosures;
        this.json = json;
        this.sheet = sheet;
        this.guide = guide;
        this.clock = clock;
    }

    /**
     * Writes down that the case is exported and makes what leaves, but for letters and attachments: those are read one by one
     * while they are sent, when no transaction waits for a slow reader.
     *
     * @param paper the sections of the case, given where the files they link to stand
     * @throws org.gongkai.casefile.CaseNotFoundException also when the case is not for this person
     * @throws NotAllowedException when the person may only read it
     */
    @Transactional
    public PreparedExport prepare(String caseNumber, Person person, Function<Map<String, String>, String> paper) {
        var found = cases.visible(person, caseNumber);
        if (!cases.mayExport(person, caseNumber)) {
            throw new NotAllowedException("导出案卷由本件的办理人员、政务公开办和政务督导组进行。您可以在案卷页面查看。");
        }
        var full = cases.handles(person, caseNumber);
        journal.record(caseNumber, person.id(), full ? "导出案卷。" : "导出案卷，当事人的身份信息已遮盖，不含附件。", "export full=" + full);
        audit.record(AuditKind.EXPORT, person.id(), caseNumber, full ? "导出案卷（含当事人的身份信息）。" : "导出案卷（身份信息已遮盖）。");
        var letters = enclosures.letters(caseNumber, full);
        var attachments = enclosures.attachments(caseNumber, full);
        var at = clock.instant();
        return new PreparedExport(at, sheet.of(found, person, "导出", full, paper.apply(places(letters, attachments))),
                json.of(caseNumber, person, full, at, letters, attachments), Stream.concat(letters.stream(), attachments.stream()).toList(),
                guide.of(found, full));
    }

    private static Map<String, String> places(List<ExportedFile> letters, List<ExportedFile> attachments) {
        Map<String, String> places = new HashMap<>();
        letters.forEach(file -> {
            places.put(file.address(), file.name());
            places.put(file.address() + ".pdf", file.name());
        });
        attachments.forEach(file -> places.put(file.address(), file.name()));
        return places;
    }
}
