package org.gongkai.consultation;

import java.util.Collection;
import java.util.HashSet;

import org.gongkai.casefile.CaseNotFoundException;
import org.gongkai.casefile.Journal;
import org.gongkai.organization.Person;
import org.gongkai.problem.InputCheck;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.NotAllowedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sorting the opinions into themes and answering each theme, while it is open and until the summary is handed in (第十八条). */
@Service
@Transactional
public class Theming {

    /** The longest title of a theme, in characters. */
    public static final int TITLE_LIMIT = 100;
    /** The longest answer to a theme, in characters. */
    public static final int REASON_LIMIT = 2000;
    private static final int MOST_THEMES = 100;

    private final Consultations consultations;
    private final PublicOpinions opinions;
    private final Themes themes;
    private final Handling handling;
    private final Journal journal;

    Theming(Consultations consultations, PublicOpinions opinions, Themes themes, Handling handling, Journal journal) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.themes = themes;
        this.handling = handling;
        this.journal = journal;
    }

    /**
     * @return the id of the new theme
     * @throws InvalidInputException when the title cannot be accepted
     * @throws NotAllowedException when the person does not handle the case, or the summary has been handed in
     */
    public long add(String caseNumber, String title, Person person) {
        var consultation = workable(caseNumber, person);
        new InputCheck().line(title, "newTheme", "主题", TITLE_LIMIT)
                .require(themes.findByCaseNumberOrderById(caseNumber).size() < MOST_THEMES, "newTheme", "主题最多 %d 个，请合并相近的主题。".formatted(MOST_THEMES))
                .done();
        var theme = themes.save(new Theme(consultation.getCaseNumber(), title.strip()));
        journal.record(caseNumber, person.id(), "增加意见主题“%s”。".formatted(theme.getTitle()), "theme=" + theme.getId());
        return theme.getId();
    }

    /**
     * Changes a theme and its answer.
     *
     * @param result null while nothing is decided
     * @param reason null or blank while nothing is written
     */
    public void answer(String caseNumber, long themeId, String title, ThemeResult result, String reason, Person person) {
        workable(caseNumber, person);
        var theme = theme(caseNumber, themeId);
        new InputCheck().line(title, "title-" + themeId, "主题", TITLE_LIMIT)
                .optionalText(reason, "reason-" + themeId, "理由", REASON_LIMIT).done();
        theme.describe(title.strip(), result, reason == null || reason.isBlank() ? null : reason.strip());
        journal.record(caseNumber, person.id(), "填写主题“%s”的采纳情况：%s。".formatted(theme.getTitle(),
                result == null ? "未定" : result.title()), "theme=" + themeId);
    }

    /** Takes a theme off that no opinion belongs to. */
    public void remove(String caseNumber, long themeId, Person person) {
        workable(caseNumber, person);
        var theme = theme(caseNumber, themeId);
        if (opinions.existsByThemeId(themeId)) {
            throw new InvalidInputException("title-" + themeId, "主题“%s”下还有意见，请先把意见归入其他主题。".formatted(theme.getTitle()));
        }
        themes.delete(theme);
        journal.record(caseNumber, person.id(), "删除意见主题“%s”。".formatted(theme.getTitle()), "theme=" + themeId);
    }

    /**
     * Puts opinions into a theme.
     *
     * @param numbers of the opinions; none is an error
     * @param themeId null takes them out of their theme
     * @return how many there were
     */
    public int assign(String caseNumber, Collection<Integer> numbers, Long themeId, Person person) {
        workable(caseNumber, person);
        if (numbers.isEmpty()) {
            throw new InvalidInputException("numbers", "请先勾选要归入主题的意见。");
        }
        var theme = themeId == null ? null : theme(caseNumber, themeId);
        var found = opinions.findByCaseNumberAndNumberIn(caseNumber, new HashSet<>(numbers));
        found.forEach(opinion -> opinion.assign(themeId));
        journal.record(caseNumber, person.id(), "%d 条意见%s。".formatted(found.size(),
                theme == null ? "移出主题" : "归入主题“" + theme.getTitle() + "”"), "theme=" + themeId);
        return found.size();
    }

    private Theme theme(String caseNumber, long themeId) {
        return themes.findByIdAndCaseNumber(themeId, caseNumber)
                .orElseThrow(() -> new InvalidInputException("themeId", "没有这个主题，可能刚刚被他人删除。请刷新页面。"));
    }

    /** Locked, so that nothing is moved while the summary is handed in. */
    private Consultation workable(String caseNumber, Person person) {
        var consultation = consultations.lock(caseNumber).orElseThrow(() -> new CaseNotFoundException(caseNumber));
        handling.requireHandler(person, consultation);
        if (consultation.getState() != ConsultationState.OPEN && consultation.getState() != ConsultationState.SUMMARISING) {
            throw new NotAllowedException("这件征求意见现在是“%s”，意见的归类和采纳情况不能再改；需要修改的，请审核人退回。".formatted(consultation.getState().title()));
        }
        return consultation;
    }
}
