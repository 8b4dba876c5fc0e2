package org.gongkai.disclosure;

/** In which form the applicant wants the information (条例 第二十九条第（三）项、第四十条). */
public enum ProvisionForm {
    PAPER("纸质"),
    ELECTRONIC("电子文件"),
    INSPECTION("现场查阅、抄录");

    private final String title;

    ProvisionForm(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
