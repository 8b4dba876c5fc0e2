package org.gongkai.consultation;

import java.util.Optional;

import org.gongkai.publication.DecisionMatter;
import org.gongkai.publication.OutgoingItem;
import org.gongkai.publication.PublicationGate;
import org.gongkai.workingday.OfficeClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * what touches everybody is published only after everybody could say something and was answered. And an item that
 * speaks for a consultation says what the case says.
 */
@Component
@Transactional(readOnly = true)
class ConsultationGate implements PublicationGate {

    private static final String FIELD = "consultation";

    private final Consultations consultations;
    private final OpenPeriods periods;
    private final OfficeClock clock;

    ConsultationGate(Consultations consultations, OpenPeriods periods, OfficeClock clock) {
        this.consultations = consultations;
        this.periods = periods;
        this.clock = clock;
    }

    @Override
    public Optional<Objection> objection(OutgoingItem item) {
        if (item.announces() != null) {
            return consultations.findById(item.announces().caseNumber()).flatMap(own -> objection(item, own)).map(ConsultationGate::inText);
        }
        if (item.consultation() != null) {
            return consultations.findById(item.consultation()).filter(found -> found.getUnitCode().equals(item.unit()))
                    .map(this::notConcluded)
                    .orElse(Optional.of("没有找到本科室（单位）的征求意见案件 %s，请核对编号。".formatted(item.consultation())))
                    .map(sentence -> new Objection(FIELD, sentence));
        }
        return item.decision() == DecisionMatter.IMPORTANT
                ? Optional.of(new Objection(FIELD, "重要事项应当先公开征求意见，再正式公布：请填写已公布采纳情况的征求意见案件编号（制度六.4）。"))
                : Optional.empty();
    }

    private Optional<String> notConcluded(Consultation found) {
        if (found.getState().concluded()) {
            return Optional.empty();
        }
        var until = found.getState() == ConsultationState.OPEN
                ? periods.of(found).map(period -> "（至 %s 24时）".formatted(period.closesOn())).orElse("") : "";
        return Optional.of("征求意见案件 %s 现在是“%s”%s，公布采纳情况以后才能正式公布决定（制度六.4）。".formatted(
                found.getCaseNumber(), found.getState().title(), until));
    }

    private Optional<String> objection(OutgoingItem item, Consultation own) {
        if (item.announces(own.getCaseNumber(), ConsultationReleases.EXTENSION)) {
            return wrongExtension(item, own);
        }
        var expected = item.announces(own.getCaseNumber(), ConsultationReleases.ANNOUNCEMENT)
                ? ConsultationState.IN_REVIEW : ConsultationState.STATEMENT_IN_REVIEW;
        if (own.getState() != expected) {
            return Optional.of("所属的征求意见案件 %s 现在是“%s”，本稿不能发布。".formatted(own.getCaseNumber(), own.getState().title()));
        }
        return expected == ConsultationState.IN_REVIEW ? wrongPeriod(item, own) : Optional.empty();
    }

    /** The clock is set by the case and the public reads the text: both must say the same, however often it was edited. */
    private static Optional<String> wrongPeriod(OutgoingItem item, Consultation own) {
        var words = squeezed(item.words());
        var period = ConsultationTexts.periodWords(own.getDays());
        if (!words.contains(squeezed(period))) {
            return Optional.of("公告正文中必须写明“%s”，与案件登记的期限一致；要改期限的，请撤回本稿，在征求意见案件中修改后重新提交。".formatted(period));
        }
        if (own.getShortReason() != null && !words.contains(squeezed(own.getShortReason()))) {
            return Optional.of("征求意见的期限少于 30 日，公告正文中必须保留登记的理由（《重大行政决策程序暂行条例》第十五条）。");
        }
        return Optional.empty();
    }

    /** More time is given while there is time: whoever reads that it is over is not told otherwise afterwards. */
    private Optional<String> wrongExtension(OutgoingItem item, Consultation own) {
        var extension = own.getExtension();
        var period = periods.of(own).orElseThrow();
        if (own.getState() != ConsultationState.OPEN || period.over(clock.instant()) || extension == null || !extension.to().isAfter(period.closesOn())) {
            return Optional.of("征求意见案件 %s 已于 %s 24时结束，不能再延长，请撤回本稿。".formatted(own.getCaseNumber(), period.closesOn()));
        }
        var words = ConsultationTexts.extensionWords(extension);
        return squeezed(item.words()).contains(squeezed(words)) && squeezed(item.words()).contains(squeezed(extension.reason())) ? Optional.empty()
                : Optional.of("公告正文中必须写明“%s”和登记的理由；要改日期的，请撤回本稿，在征求意见案件中重新提出。".formatted(words));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00A0\\u3000]+", "");
    }

    private static Objection inText(String sentence) {
        return new Objection("body", sentence);
    }
}
