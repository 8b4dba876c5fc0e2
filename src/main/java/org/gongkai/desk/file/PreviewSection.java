package org.gongkai.desk.file;

import java.util.List;
import java.util.Optional;

import org.gongkai.casefile.Attachment;
import org.gongkai.casefile.Attachments;
import org.gongkai.casefile.CaseFileSection;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Person;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of a case that can be looked at without leaving its page. */
@Order(80)
@Component
class PreviewSection implements CaseFileSection {

    /** One file. */
    public record Row(Attachment file, PreviewKind kind) {
    }

    private final Cases cases;
    private final Attachments attachments;

    PreviewSection(Cases cases, Attachments attachments) {
        this.cases = cases;
        this.attachments = attachments;
    }

    @Override
    public Optional<Content> of(String caseNumber, Person reader) {
        if (!cases.handles(reader, caseNumber)) {
            return Optional.empty();
        }
        List<Row> rows = attachments.of(caseNumber).stream()
                .flatMap(file -> PreviewKind.of(file.getMediaType()).map(kind -> new Row(file, kind)).stream()).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Content("附件预览", "desk/file :: previews", rows));
    }
}
