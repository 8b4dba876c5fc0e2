package org.gongkai.desk.file;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.gongkai.casefile.CaseSummary;
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
    private final CaseEnclosures enclosures;
    private final CaseJson json;
    private final PaperSheet sheet;
    private final ExportGuide guide;
    private final OfficeClock clock;

    CaseExport(Cases cases, Journal journal, CaseEnclosures enclosures, CaseJson json, PaperSheet sheet, ExportGuide guide, OfficeClock clock) {
        this.cases = cases;
        this.journal = journal;
        this.enclosures = enclosures;
        this.json = json;
        this.sheet = sheet;
        this.guide = guide;
        this.clock = clock;
    }

    /**
     * Writes down that the case is exported, before anything leaves.
     *
     * @throws org.gongkai.casefile.CaseNotFoundException also when the case is not for this person
     * @throws NotAllowedException when the person may only read it
     */
    @Transactional
    public CaseSummary begin(String caseNumber, Person person) {
        var found = cases.visible(person, caseNumber);
        if (!cases.mayExport(person, caseNumber)) {
            throw new NotAllowedException("导出案卷由本件的办理人员、政务公开办和政务督导组进行。您可以在案卷页面查看。");
        }
        var full = cases.handles(person, caseNumber);
        journal.record(caseNumber, person.id(), full ? "导出案卷。" : "导出案卷，当事人的身份信息已遮盖，不含附件。", "export full=" + full);
        return found;
    }

    /** @param paper the sections of the case, given where the files they link to stand */
    @Transactional(readOnly = true)
    public void write(CaseSummary found, Person person, Function<Map<String, String>, String> paper, OutputStream out) throws IOException {
        var caseNumber = found.caseNumber();
        var full = cases.handles(person, caseNumber);
        var letters = enclosures.letters(caseNumber, full);
        var attachments = enclosures.attachments(caseNumber, full);
        var at = clock.instant();
        // Made before the first byte goes out: what fails here is still answered by a page that says so.
        var page = sheet.of(found, person, "导出", full, paper.apply(places(letters, attachments)));
        var facts = json.of(caseNumber, person, full, at, letters, attachments);
        var zip = new CheckedZip(out, at);
        zip.add("案卷.html", page);
        zip.add("case.json", facts);
        for (var file : Stream.concat(letters.stream(), attachments.stream()).toList()) {
            zip.add(file.name(), file.content().get());
        }
        zip.add("说明.txt", guide.of(found, full));
        zip.finish();
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
