package org.gongkai.notification;

import java.util.List;

import org.gongkai.organization.Person;
import org.gongkai.organization.Role;
import org.gongkai.problem.InputCheck;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.SettingValues;

/** The words of some messages as one group of settings with a preview; kept by those who lead the openness office. */
public abstract class MessageTexts implements SettingGroup {

    private final String key;
    private final String title;
    private final String note;
    private final List<MessageWords> messages;

    /**
     * @param key of the group
     * @param note what these words are for, in Chinese
     */
    protected MessageTexts(String key, String title, String note, MessageWords... messages) {
        this.key = key;
        this.title = title;
        this.note = note + "花括号里的字段在发送时换成内容；保存前可以预览。";
        this.messages = List.of(messages);
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String note() {
        return note;
    }

    @Override
    public boolean mayChange(Person person) {
        return person.hasAny(Role.OPENNESS_OFFICE_DIRECTOR, Role.OPENNESS_OFFICE_DEPUTY);
    }

    @Override
    public List<Setting<?>> settings() {
        return messages.stream().<Setting<?>>flatMap(message -> message.settings().stream()).toList();
    }

    @Override
    public void check(SettingValues wanted, InputCheck check) {
        messages.forEach(message -> message.check(wanted, check));
    }

    @Override
    public boolean previews() {
        return true;
    }

    @Override
    public List<Preview> preview(SettingValues wanted) {
        return messages.stream().flatMap(message -> message.preview(wanted)).toList();
    }
}
