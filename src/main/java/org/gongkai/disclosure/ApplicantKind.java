package org.gongkai.disclosure;

/** Who applies, in the six columns of the annual report (国办公开办函〔2021〕30号, table three). */
public enum ApplicantKind {
    NATURAL_PERSON("自然人"),
    ENTERPRISE("商业企业"),
    RESEARCH("科研机构"),
    WELFARE("社会公益组织"),
    LEGAL_SERVICE("法律服务机构"),
    OTHER("其他法人或组织");

    private final String title;

    ApplicantKind(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
