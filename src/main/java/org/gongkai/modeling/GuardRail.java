package org.gongkai.modeling;

/**
 * One rule of the catalogue.
 *
 * @param id stable, e.g. {@code FB-03}
 * @param clause what it rests on, e.g. {@code R-99} or an article
 * @param sentence what must hold, in Chinese, for people
 */
public record GuardRail(String id, Family family, String clause, String sentence) {

    /** What kind of rule it is. */
    public enum Family {
        TECHNICAL("技术"), SECURITY("安全"), LEGAL("法定程序");

        private final String title;

        Family(String title) {
            this.title = title;
        }

        public String title() {
            return title;
        }
    }

    /** A rule of the law. */
    public static GuardRail legal(String id, String clause, String sentence) {
        return new GuardRail(id, Family.LEGAL, clause, sentence);
    }

    /** A rule without which the diagram and the code do not fit. */
    public static GuardRail technical(String id, String clause, String sentence) {
        return new GuardRail(id, Family.TECHNICAL, clause, sentence);
    }
}
