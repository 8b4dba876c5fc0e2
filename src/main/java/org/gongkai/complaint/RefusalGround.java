package org.gongkai.complaint;

/** Why a complaint is not taken up; each is a sentence of the letter. */
public enum RefusalGround {
    NOT_OURS("反映的事项不属于本机关政务公开的职责范围。"),
    COURT("反映的事项已经或者应当通过诉讼、仲裁、行政复议等法定途径解决。"),
    NO_FACTS("没有提供具体的事实和线索，无法调查核实。"),
    DUPLICATE("反映的事项已经办结并书面告知，没有提供新的事实和理由。"),
    OTHER("其他情形。");

    private final String sentence;

    RefusalGround(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
