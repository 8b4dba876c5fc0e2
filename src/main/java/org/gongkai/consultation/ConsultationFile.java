package org.gongkai.consultation;

import java.util.List;

import org.gongkai.casefile.CaseOpinion;
import org.gongkai.publication.PublishedItem;

/**
 * Everything staff read about a consultation, at one moment.
 *
 * @param period null before the announcement is out
 * @param opinions what was decided in the steps, oldest first
 * @param decided the items that were published on the strength of it, oldest first
 * @param handles whether the reader works on the opinions
 * @param mayEdit whether the reader may change and hand in the preparation right now
 * @param mayExtend whether the reader may ask for more time right now
 * @param mayTheme whether opinions can be sorted and answered right now, by those who handle the case
 */
public record ConsultationFile(Consultation consultation, String unitName, String authorName, OpenPeriod period, Summary summary,
        List<CaseOpinion> opinions, List<PublishedItem> decided, boolean handles, boolean mayEdit, boolean mayExtend, boolean mayTheme) {
}
