package org.gongkai.disclosure.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.gongkai.disclosure.CorrectionNotices;
import org.gongkai.engine.PublishedToModels;
import org.springframework.stereotype.Component;

/** Warns that the time for telling the applicant is over. */
@Component
@PublishedToModels
class WarnOfCorrectionNoticeDelegate implements JavaDelegate {
    private final CorrectionNotices notices;

    WarnOfCorrectionNoticeDelegate(CorrectionNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notices.warn(execution.getProcessBusinessKey());
    }
}
