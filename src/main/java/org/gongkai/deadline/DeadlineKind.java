package org.gongkai.deadline;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.gongkai.casefile.CaseKind;

/** What a clock measures. The longest period the law allows is a constant here; a decision table above it is refused. */
public enum DeadlineKind {
    /** Proactive publication: 《政府信息公开条例》第二十六条, 20 working days from formation or change. */
    PUBLICATION(CaseKind.PUBLICATION, "主动公开", DayUnit.WORKING, 20, true),
    /** Reply to a request for information: 条例 第三十三条, 20 working days from receipt. */
    REPLY(CaseKind.DISCLOSURE_REQUEST, "答复", DayUnit.WORKING, 20, true),
    /** Telling the applicant what must be corrected: 条例 第三十条, 7 working days from receipt. */
    CORRECTION_NOTICE(CaseKind.DISCLOSURE_REQUEST, "补正告知", DayUnit.WORKING, 7, false),
    /** The applicant's time to correct: 条例 第三十条, reasonable, set by the office. */
    CORRECTION(CaseKind.DISCLOSURE_REQUEST, "申请人补正", DayUnit.WORKING, 30, false),
    /** A third party's time to answer: 条例 第三十二条, 15 working days from the receipt of the letter. */
    THIRD_PARTY(CaseKind.DISCLOSURE_REQUEST, "第三方意见", DayUnit.WORKING, 15, false),
    /** Written reply to a complaint: 《政务公开制度》六.5, 15 working days. */
    COMPLAINT_REPLY(CaseKind.COMPLAINT, "投诉举报答复", DayUnit.WORKING, 15, true),
    /** Time for opinions: 《重大行政决策程序暂行条例》第十五条, as a rule at least 30 natural days. */
    CONSULTATION(CaseKind.CONSULTATION, "公开征求意见", DayUnit.NATURAL, 365, true),
    /** Time to apply for a place in a hearing: announced with it. */
    HEARING_NOTICE(CaseKind.HEARING, "听证报名", DayUnit.NATURAL, 365, false),
    /** A step of a hearing that is bound to its day, deciding on it and holding it: the bureau's own rule. */
    HEARING_STEP(CaseKind.HEARING, "听证办理环节", DayUnit.NATURAL, 365, false),
    /** A step of a hearing that has its own working days, such as signing the record: the bureau's own rule. */
    HEARING_WORK(CaseKind.HEARING, "听证办理时限", DayUnit.WORKING, 30, false),
    /** Materials are with the participants 7 days ahead: 《重大行政决策程序暂行条例》第十六条; counted backwards. */
    HEARING_MATERIALS(CaseKind.HEARING, "听证材料送达", DayUnit.NATURAL, 365, true);

    private static final int CONSULTATION_MINIMUM = 30;
    private static final int REPLY_EXTENSION = 20;
    private static final Set<DeadlineKind> WATCHED = Arrays.stream(values()).filter(DeadlineKind::watched)
            .collect(Collectors.toUnmodifiableSet());

    private final CaseKind cases;
    private final String title;
    private final DayUnit unit;
    private final int legalMaximum;
    private final boolean watched;

    DeadlineKind(CaseKind cases, String title, DayUnit unit, int legalMaximum, boolean watched) {
        this.cases = cases;
        this.title = title;
        this.unit = unit;
        this.legalMaximum = legalMaximum;
        this.watched = watched;
    }

    /** @return the Chinese title */
    public String title() {
        return title;
    }

    public DayUnit unit() {
        return unit;
    }

    /** @return the most days the law allows, without an extension */
    public int legalMaximum() {
        return legalMaximum;
    }

    /** @return the fewest days a table may give: for opinions the law's 30 days are a minimum (重大行政决策程序暂行条例 第十五条) */
    int legalMinimum() {
        return this == CONSULTATION ? CONSULTATION_MINIMUM : 1;
    }

    /** @return whether a table may give these days: the bureau's no later than the law's, and both within it */
    public boolean allows(int internalDays, int statutoryDays) {
        return statutoryDays <= legalMaximum && statutoryDays >= legalMinimum() && internalDays <= statutoryDays && internalDays >= legalMinimum();
    }

    /** @return what {@link #allows} allows, in Chinese */
    public String limitsInWords() {
        return "至少%s，至多%s，内部期限不长于法定期限".formatted(unit.words(legalMinimum()), unit.words(legalMaximum));
    }

    /** @return the most days with extensions: 20 more for a reply (条例 第三十三条 第二款), no more than the maximum for others */
    int longestExtended() {
        return this == REPLY ? legalMaximum + REPLY_EXTENSION : legalMaximum;
    }

    /**
     * @return whether it is time the public has, not work that somebody owes: it is over with its last day, whenever the
     *         timer came, and nobody is late
     */
    boolean periodOfThePublic() {
        return this == CONSULTATION || this == HEARING_NOTICE;
    }

    /**
     * @return whether citizens have been told in writing how long they have: a later notice may give them more days, but takes
     *         none away (who relies on a public body's word is protected)
     */
    boolean promisedToCitizens() {
        return periodOfThePublic() || this == CORRECTION || this == THIRD_PARTY;
    }

    /** @return the kinds of clock that cases of this kind have */
    static Set<DeadlineKind> of(CaseKind cases) {
        return Arrays.stream(values()).filter(kind -> kind.cases == cases).collect(Collectors.toUnmodifiableSet());
    }

    /** @return the kinds that are watched */
    static Set<DeadlineKind> allWatched() {
        return WATCHED;
    }

    /** @return whether it is the case's clock, with a watch loop; the limit of a single step has a boundary timer instead */
    public boolean watched() {
        return watched;
    }
}
