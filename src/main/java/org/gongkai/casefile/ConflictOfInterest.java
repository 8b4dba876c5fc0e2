package org.gongkai.casefile;

/** Why somebody keeps out of a case (《公务员法》第七十六条、《公务员回避规定》). */
public enum ConflictOfInterest {
    OWN("涉及本人利害关系"),
    RELATIVES("涉及夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系人员的利害关系"),
    OTHER("其他可能影响公正执行公务的情形");

    private final String title;

    ConflictOfInterest(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
