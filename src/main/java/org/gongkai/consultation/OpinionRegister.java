package org.gongkai.consultation;

import java.time.LocalDate;
import java.util.List;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Cases;
import org.gongkai.casefile.Journal;
import org.gongkai.citizen.Masks;
import org.gongkai.organization.Person;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the opinions of a consultation for staff: with names and contacts for those who handle it, masked for all others. */
@Service
@Transactional(readOnly = true)
public class OpinionRegister {

    /** How many opinions stand on one page. */
    public static final int PAGE_SIZE = 50;
    private static final int LAST_PAGE = 1_000_000;

    /** Which opinions to show. */
    public enum Filter { ALL, UNTHEMED, LATE, THEME }

    /**
     * One opinion.
     *
     * @param name in full or masked, null when none was given
     * @param contact in full or masked, null when none was given
     * @param themeId null for none
     */
    public record Row(int number, OpinionChannel channel, LocalDate saidOn, boolean late, String name, String contact, String text, Long themeId) {
    }

    private final Consultations consultations;
    private final PublicOpinions opinions;
    private final Handling handling;
    private final Cases cases;
    private final Journal journal;

    OpinionRegister(Consultations consultations, PublicOpinions opinions, Handling handling, Cases cases, Journal journal) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.handling = handling;
        this.cases = cases;
        this.journal = journal;
    }

    /**
     * @param themeId for {@link Filter#THEME}, otherwise ignored
     * @param page from 1
     * @throws CaseNotFoundException also when the case is not for this person
     */
    public Page<Row> page(String caseNumber, Filter filter, Long themeId, int page, Person reader) {
        var full = handling.handles(reader, visible(caseNumber, reader));
        var request = PageRequest.of(Math.max(1, Math.min(page, LAST_PAGE)) - 1, PAGE_SIZE);
        var found = switch (filter) {
            case ALL -> opinions.findByCaseNumberOrderByNumber(caseNumber, request);
            case UNTHEMED -> opinions.findByCaseNumberAndThemeIdIsNullAndLateFalseOrderByNumber(caseNumber, request);
            case LATE -> opinions.findByCaseNumberAndLateTrueOrderByNumber(caseNumber, request);
            case THEME -> opinions.findByCaseNumberAndThemeIdOrderByNumber(caseNumber, themeId, request);
        };
        return found.map(opinion -> row(opinion, full));
    }

    /**
     * All opinions with names and contacts, to work on them elsewhere. That it was taken out is in the journal.
     *
     * @throws org.gongkai.problem.NotAllowedException when the person does not handle the case
     */
    @Transactional
    public List<Row> export(String caseNumber, Person reader) {
        handling.requireHandler(reader, visible(caseNumber, reader));
        var rows = opinions.findByCaseNumberOrderByNumber(caseNumber).stream().map(opinion -> row(opinion, true)).toList();
        journal.record(caseNumber, reader.id(), "导出意见登记簿（%d 条，含姓名和联系方式）。".formatted(rows.size()), "export opinions");
        return rows;
    }

    private Consultation visible(String caseNumber, Person reader) {
        cases.visible(reader, caseNumber);
        return consultations.findById(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
    }

    static Row row(PublicOpinion opinion, boolean full) {
        return new Row(opinion.getNumber(), opinion.getChannel(), opinion.getSaidOn(), opinion.isLate(),
                full ? opinion.getName() : Masks.name(opinion.getName()),
                full || opinion.getContact() == null ? opinion.getContact() : "******", opinion.getText(), opinion.getThemeId());
    }
}
