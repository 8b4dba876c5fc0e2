package org.gongkai.publication;

/**
 * An item that wants to go out, at whatever point of its way somebody asks: handed in, to be signed, to be published.
 *
 * @param caseNumber null while it is being handed in for the first time
 * @param unit the code of the unit that answers for it
 * @param consultation the number of the consultation it names, or null
 * @param hearing the number of the hearing it names, or null
 * @param announces the case it speaks for, or null
 * @param title one line
 * @param body HTML as typed or as kept
 */
public record OutgoingItem(String caseNumber, String unit, DecisionMatter decision, String consultation, String hearing,
        AnnouncedCase announces, String title, String body) {

    static OutgoingItem of(String caseNumber, Draft draft, AnnouncedCase announces) {
        return new OutgoingItem(caseNumber, draft.unit(), draft.decision(), draft.consultation(), draft.hearing(), announces,
                draft.title(), draft.body());
    }

    static OutgoingItem of(PublicationItem item, ItemVersion words) {
        return new OutgoingItem(item.getCaseNumber(), item.getUnitCode(), item.getDecision(), item.getConsultation(),
                item.getHearing(), item.getAnnounces(), words.getTitle(), words.getBody());
    }

    /** @return the words of the body without markup, in one line */
    public String words() {
        return HtmlText.plain(HtmlText.clean(body));
    }

    /** @return whether it speaks for this case in this role */
    public boolean announces(String number, String purpose) {
        return announces != null && announces.equals(new AnnouncedCase(number, purpose));
    }
}
