package org.gongkai.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Organization;
import org.gongkai.problem.InputCheck;
import org.gongkai.publication.RegisterCheck.Fault;
import org.gongkai.publication.RegisterCheck.Finding;
import org.gongkai.workingday.OfficeClock;
import org.gongkai.workingday.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The publication register: append-only, numbered without a gap, each line chained to the one before. */
@Service
@Transactional(readOnly = true)
public class Register {

    private static final String OUTSIDE = "%s日期应在 " + WorkingCalendar.FIRST_DAY + " 至 " + WorkingCalendar.LAST_DAY + " 之间，请重新填写。";

    private final RegisterEntries entries;
    private final RegisterSeals seals;
    private final PublicationItems items;
    private final ItemVersions versions;
    private final Reviews reviews;
    private final Organization organization;
    private final Journal journal;
    private final OfficeClock clock;

    Register(RegisterEntries entries, RegisterSeals seals, PublicationItems items, ItemVersions versions, Reviews reviews,
            Organization organization, Journal journal, OfficeClock clock) {
        this.entries = entries;
        this.seals = seals;
        this.items = items;
        this.versions = versions;
        this.reviews = reviews;
        this.organization = organization;
        this.journal = journal;
        this.clock = clock;
    }

    /** Enters a published item; an item that is entered already is left alone. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void enter(String caseNumber) {
        var seal = seals.lock();
        if (entries.existsByCaseNumber(caseNumber)) {
            return;
        }
        var item = items.findById(caseNumber).filter(found -> found.getState().published())
                .orElseThrow(() -> new CaseNotFoundException(caseNumber));
        var all = versions.ofCase(caseNumber);
        var signatures = new Signatures(reviews.findByCaseNumberOrderById(caseNumber), all);
        var unitName = organization.unit(item.getUnitCode()).orElseThrow().name();
        var entry = entries.save(new RegisterEntry(seal.lastSerial() + 1, seal.lastHash(), item,
                all.get(item.getPublishedVersion() - 1), unitName, signatures.levels(), clock.instant()));
        seal.extend(entry);
        journal.record(caseNumber, Journal.SYSTEM, "登入发布登记簿，第 %d 号。".formatted(entry.getSerial()), "entryHash=" + entry.getEntryHash());
    }

    /**
     * @return the lines of items published from the first to the last day, both included, by serial number; none when the
     *         last day is before the first
     * @throws org.gongkai.problem.InvalidInputException when a day is outside the calendar: no database knows the year 999999
     */
    public List<RegisterEntry> list(LocalDate from, LocalDate to) {
        new InputCheck().require(isKnown(from), "from", OUTSIDE.formatted("开始")).require(isKnown(to), "to", OUTSIDE.formatted("结束")).done();
        if (to.isBefore(from)) {
            return List.of();
        }
        return entries.findByPublishedAtGreaterThanEqualAndPublishedAtLessThanOrderBySerial(OfficeClock.startOf(from), OfficeClock.endOf(to));
    }

    /** @return by case number, who was the first responsible person when each of these went out */
    public Map<String, String> firstResponsible(List<RegisterEntry> listed) {
        var heads = organization.heads();
        var units = items.titled(listed.stream().map(RegisterEntry::getCaseNumber).toList()).stream().map(TitledItem::item)
                .collect(Collectors.toMap(PublicationItem::getCaseNumber, PublicationItem::getUnitCode));
        return listed.stream().collect(Collectors.toMap(RegisterEntry::getCaseNumber,
                entry -> heads.nameOn(units.get(entry.getCaseNumber()), OfficeClock.dateOf(entry.getPublishedAt())), (one, again) -> again));
    }

    private static boolean isKnown(LocalDate day) {
        return !day.isBefore(WorkingCalendar.FIRST_DAY) && !day.isAfter(WorkingCalendar.LAST_DAY);
    }

    /** Walks the whole chain and finds every changed, missing or cut line. */
    public RegisterCheck verify() {
        List<Finding> findings = new ArrayList<>();
        var seal = seals.read();
        var all = entries.findAllByOrderBySerial();
        long expected = 1;
        var previousHash = "0".repeat(64);
        for (var entry : all) {
            for (; expected < entry.getSerial(); expected++) {
                findings.add(new Finding(expected, Fault.MISSING, "第 %d 号登记缺失。".formatted(expected)));
                previousHash = entry.getPreviousHash();
            }
            if (!entry.getEntryHash().equals(entry.computedHash()) || !entry.getPreviousHash().equals(previousHash)) {
                findings.add(new Finding(entry.getSerial(), Fault.CHANGED, "第 %d 号登记被改动。".formatted(entry.getSerial())));
            }
            previousHash = entry.getEntryHash();
            expected++;
        }
        checkEnd(seal, expected - 1, previousHash, findings);
        return new RegisterCheck(findings.isEmpty(), all.size(), findings);
    }

    private static void checkEnd(RegisterSeal seal, long last, String lastHash, List<Finding> findings) {
        if (last != seal.lastSerial()) {
            findings.add(new Finding(Math.min(last, seal.lastSerial()) + 1, Fault.CUT,
                    "登记簿末尾不完整：应到第 %d 号，实际到第 %d 号。".formatted(seal.lastSerial(), last)));
        } else if (!lastHash.equals(seal.lastHash())) {
            findings.add(new Finding(last, Fault.CHANGED, "第 %d 号登记与封存记录不一致。".formatted(last)));
        }
    }
}
