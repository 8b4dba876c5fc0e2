package org.gongkai.notification;

import java.util.Arrays;

/**
 * What a message is about: a case, or one of the few things of the office that belong to no case. Those are kept where the
 * case number stands, in a form that no case number has.
 *
 * @param reference e.g. {@code FB-2026-00001} or {@code notice:12}, at most 20 characters
 */
public record InboxSubject(String reference) {

    /** Something that belongs to no case, with its page on the desk and what the way there is called. */
    private enum Thing {
        NOTICE("notice:", "/desk/calendar/notices/", "打开放假文件");

        private final String prefix;
        private final String page;
        private final String title;

        Thing(String prefix, String page, String title) {
            this.prefix = prefix;
            this.page = page;
            this.title = title;
        }

        private static Thing of(String reference) {
            return Arrays.stream(values()).filter(thing -> reference.startsWith(thing.prefix)).findFirst().orElse(null);
        }
    }

    /** @param id the number of a document that arranges days off, as its page has it */
    public static InboxSubject notice(long id) {
        return new InboxSubject(Thing.NOTICE.prefix + id);
    }

    /** @return whether it is a case */
    public boolean isCase() {
        return Thing.of(reference) == null;
    }

    /** @return where it is to be seen, within the application */
    public String address() {
        var thing = Thing.of(reference);
        return thing == null ? "/desk/cases/" + reference : thing.page + reference.substring(thing.prefix.length());
    }

    /** @return the words of the link, in Chinese */
    public String wayTitle() {
        var thing = Thing.of(reference);
        return thing == null ? "打开案卷 " + reference : thing.title;
    }
}
