package org.gongkai.disclosure;

/** The help an applicant needs because of a difficulty in reading, hearing or seeing (条例 第四十三条). */
public enum HelpNeed {
    NONE("不需要"),
    READING("阅读困难，请提供讲解或代读"),
    HEARING("听力困难，请用文字联系"),
    SIGHT("视力困难，请提供大字或语音");

    private final String title;

    HelpNeed(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
