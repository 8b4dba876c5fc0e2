package org.gongkai.desk.file;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.gongkai.casefile.CaseFacts;
import org.gongkai.casefile.CaseOpinion;
import org.gongkai.casefile.Opinions;
import org.gongkai.desk.CaseRecords;
import org.gongkai.engine.Decision;
import org.gongkai.organization.Person;
import org.springframework.stereotype.Component;

/** The machine-readable part of an export; its fields are described in {@code src/docs/case-export.md} and only grow. */
@Component
class CaseJson {

    private static final int VERSION = 1;

    record By(String account, String name) {
    }

    record Enclosed(String id, String file, String sha256) {
    }

    record Opinion(String step, String stepTitle, String person, String personName, String capacity, Decision decision, String opinion,
            String contentHash, Instant givenAt) {

        static Opinion of(CaseOpinion one) {
            return new Opinion(one.getTaskKey(), one.getStepTitle(), one.getPersonId(), one.getPersonName(), one.getCapacity(), one.getDecision(),
                    one.getOpinion(), one.getContentHash(), one.getGivenAt());
        }
    }

    record Exported(String format, int version, Instant exportedAt, By exportedBy, String identities, @JsonProperty("case") CaseRecords.Case found,
            List<Opinion> opinions, List<Enclosed> letterFiles, List<Enclosed> attachmentFiles, Map<String, Object> facts) {
    }

    private final ObjectMapper json;
    private final CaseRecords records;
    private final Opinions opinions;
    private final List<CaseFacts> domains;

    CaseJson(ObjectMapper json, CaseRecords records, Opinions opinions, List<CaseFacts> domains) {
        this.json = json;
        this.records = records;
        this.opinions = opinions;
        this.domains = domains;
    }

    /** @param full whether citizens may be named; what people wrote in opinions goes only to those who may read all of it */
    String of(String caseNumber, Person reader, boolean full, Instant at, List<ExportedFile> letters, List<ExportedFile> attachments) {
        Map<String, Object> facts = new TreeMap<>();
        domains.forEach(domain -> domain.of(caseNumber, full).ifPresent(part -> facts.put(part.name(), part.facts())));
        var given = full ? opinions.of(caseNumber).stream().map(Opinion::of).toList() : null;
        return write(new Exported("gongkai-case", VERSION, at, new By(reader.id(), reader.name()), full ? "FULL" : "MASKED",
                records.of(caseNumber, reader), given, enclosed(letters), enclosed(attachments), facts));
    }

    private static List<Enclosed> enclosed(List<ExportedFile> files) {
        return files.stream().map(file -> new Enclosed(file.id(), file.name(), file.sha256())).toList();
    }

    private String write(Exported exported) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(exported) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A case could not be written as JSON", impossible);
        }
    }
}
