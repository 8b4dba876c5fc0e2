package org.gongkai.publication;

/** Whose document is reprinted. */
public enum ReprintClass {
    CENTRAL("中央、国务院文件"),
    PROVINCIAL("省委、省政府文件"),
    OTHER("其他机关、单位文件");

    private final String title;

    ReprintClass(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
