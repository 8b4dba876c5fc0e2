package org.gongkai.publication.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.gongkai.problem.InvalidInputException;
import org.gongkai.publication.Category;
import org.gongkai.publication.Register;
import org.gongkai.publication.RegisterCheck;
import org.gongkai.publication.RegisterEntry;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The publication register for those who look it up and check it. */
@RestController
@RequestMapping("/api/register")
class RegisterController {

    record Signatures(String section, String leader, String head) {
    }

    record Line(long serial, String caseNumber, String title, String unitName, String firstResponsible, Category category, String indexNumber,
            String channels, String address, Instant publishedAt, Signatures signatures, String contentHash,
            Instant registeredAt, String previousHash, String entryHash) {

        static Line of(RegisterEntry entry, Map<String, String> heads) {
            return new Line(entry.getSerial(), entry.getCaseNumber(), entry.getTitle(), entry.getUnitName(), heads.get(entry.getCaseNumber()), entry.getCategory(),
                    entry.getIndexNumber(), entry.getChannels(), entry.getAddress(), entry.getPublishedAt(),
                    new Signatures(entry.getSectionSigner(), entry.getLeaderSigner(), entry.getHeadSigner()),
                    entry.getContentHash(), entry.getRegisteredAt(), entry.getPreviousHash(), entry.getEntryHash());
        }
    }

    record Lines(List<Line> items, long total, int page) {
    }

    private final Register register;

    RegisterController(Register register) {
        this.register = register;
    }

    @GetMapping
    Lines list(@RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from)) {
            throw new InvalidInputException("to", "结束日期不能早于开始日期。");
        }
        var entries = register.list(from, to);
        var heads = register.firstResponsible(entries);
        var lines = entries.stream().map(entry -> Line.of(entry, heads)).toList();
        return new Lines(lines, lines.size(), 1);
    }

    @GetMapping("/verify")
    RegisterCheck verify() {
        return register.verify();
    }
}
