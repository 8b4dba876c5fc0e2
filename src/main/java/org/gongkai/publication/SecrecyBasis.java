package org.gongkai.publication;

/** The law a secrecy verdict rests on. */
public enum SecrecyBasis {
    STATE_SECRETS_LAW("《保守国家秘密法》"),
    REGULATION_14("《政府信息公开条例》第十四条"),
    OTHER("其他法律法规");

    private final String title;

    SecrecyBasis(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
