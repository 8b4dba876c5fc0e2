package org.gongkai.casefile;

/** The kinds of matter; the prefix begins every number of the kind and is never used for another. */
public enum CaseKind {
    PUBLICATION("FB"),
    DISCLOSURE_REQUEST("SQ"),
    COMPLAINT("TS"),
    CONSULTATION("ZQ"),
    HEARING("TZ"),
    ACCOUNTABILITY("ZR"),
    INSPECTION("JC"),
    NONDISCLOSURE("BG"),
    DOCUMENT("GW"),
    INTERNAL_DISCLOSURE("NB"),
    ANNUAL_REPORT("ND");

    private final String prefix;

    CaseKind(String prefix) {
        this.prefix = prefix;
    }

    public String prefix() {
        return prefix;
    }

    /** @return whether this is a number of the kind, there or not */
    public boolean owns(String caseNumber) {
        return caseNumber.startsWith(prefix + "-");
    }
}
