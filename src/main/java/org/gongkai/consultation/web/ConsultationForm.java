package org.gongkai.consultation.web;

import java.util.List;

import org.gongkai.consultation.Consultation;
import org.gongkai.consultation.ConsultationDraft;
import org.gongkai.problem.Typed;
import org.gongkai.publication.TypedText;

/** The page on which a consultation is prepared, as it was typed. */
record ConsultationForm(String unit, String title, String plan, String reasons, String days, String shortReason, String ways,
        String contact, Boolean declarations) {

    /** The fields in the order of the page. */
    static final List<String> ORDER = List.of("unit", "title", "plan", "reasons", "days", "shortReason", "ways", "contact", "declarations");

    ConsultationForm {
        declarations = Boolean.TRUE.equals(declarations);
        reasons = Typed.lines(reasons);
        shortReason = Typed.lines(shortReason);
        ways = Typed.lines(ways);
    }

    /** @return an empty form with what is usual already filled in */
    static ConsultationForm empty(String unit) {
        return new ConsultationForm(unit, null, null, null, String.valueOf(Consultation.USUAL_DAYS), null, null, null, false);
    }

    /** @return the form filled with a consultation as it stands; its author has to declare again */
    static ConsultationForm of(Consultation consultation) {
        return new ConsultationForm(consultation.getUnitCode(), consultation.getTitle(), consultation.getPlan(), consultation.getReasons(),
                String.valueOf(consultation.getDays()), consultation.getShortReason(), consultation.getWays(), consultation.getContact(), false);
    }

    ConsultationDraft toDraft() {
        return new ConsultationDraft(unit, title, TypedText.html(plan), reasons, number(days), shortReason, ways, contact, declarations);
    }

    private static Integer number(String typed) {
        return typed != null && typed.strip().matches("-?\\d{1,6}") ? Integer.valueOf(typed.strip()) : null;
    }
}
