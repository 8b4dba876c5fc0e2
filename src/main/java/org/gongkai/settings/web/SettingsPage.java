package org.gongkai.settings.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.gongkai.organization.Person;
import org.gongkai.problem.FormFaults;
import org.gongkai.problem.InvalidInputException;
import org.gongkai.problem.Typed;
import org.gongkai.settings.Setting;
import org.gongkai.settings.SettingGroup;
import org.gongkai.settings.SettingsKeeping;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the bureau sets itself: a list of groups, and one page for each with its history. */
@Controller
@RequestMapping("/desk/settings")
class SettingsPage {

    /** The kinds that take the whole width of the form. */
    private static final List<String> WIDE = Stream.of(Setting.Kind.SWITCH, Setting.Kind.LINE, Setting.Kind.TEXT).map(Enum::name).toList();

    private final SettingsKeeping keeping;

    SettingsPage(SettingsKeeping keeping) {
        this.keeping = keeping;
    }

    @GetMapping
    ModelAndView list(Person reader) {
        var rows = keeping.groups().stream().map(group -> new GroupRow(group, keeping.texts(group), group.mayChange(reader))).toList();
        return new ModelAndView("settings/list").addObject("rows", rows);
    }

    /** A group with its values as they are shown. */
    record GroupRow(SettingGroup group, Map<String, String> texts, boolean mine) {

        /** @return how many settings are not as shipped */
        public long getChanged() {
            return group.settings().stream().filter(setting -> !setting.usualText().equals(texts.get(setting.key()))).count();
        }
    }

    @GetMapping("/{group}")
    ModelAndView group(@PathVariable("group") String key, Person reader) {
        var group = existing(key);
        return page(group, keeping.texts(group), keeping.state(group), reader, FormFaults.NONE);
    }

    /** @param preview pressed to see what messages would look like; nothing is kept then */
    @PostMapping("/{group}")
    ModelAndView change(@PathVariable("group") String key, @RequestParam Map<String, String> typed, @RequestParam long state,
            @RequestParam(required = false) String preview, Person person, RedirectAttributes next) {
        var group = existing(key);
        try {
            if (preview != null) {
                return page(group, shown(group, typed), state, person, FormFaults.NONE).addObject("previews", keeping.preview(group, typed));
            }
            var changed = keeping.change(group, typed, state, person);
            next.addFlashAttribute("notice", changed == 0 ? "没有改动。" : "已保存 %d 项改动。".formatted(changed));
            return new ModelAndView("redirect:/desk/settings/" + key);
        } catch (InvalidInputException invalid) {
            var stale = invalid.errors().containsKey("state");
            return page(group, stale ? keeping.texts(group) : shown(group, typed), stale ? keeping.state(group) : state, person,
                    FormFaults.of(invalid).inOrderOf(group.settings().stream().map(Setting::key).toList()));
        }
    }

    private static Map<String, String> shown(SettingGroup group, Map<String, String> typed) {
        var shown = new HashMap<>(typed);
        shown.replaceAll((key, text) -> Typed.lines(text));
        group.settings().stream().filter(setting -> setting.kind() == Setting.Kind.SWITCH).forEach(setting -> shown.putIfAbsent(setting.key(), "关"));
        return shown;
    }

    private ModelAndView page(SettingGroup group, Map<String, String> values, long state, Person reader, FormFaults faults) {
        return new ModelAndView("settings/group", faults.any() ? HttpStatus.BAD_REQUEST : HttpStatus.OK).addObject("group", group)
                .addObject("values", values).addObject("state", state).addObject("faults", faults).addObject("mine", group.mayChange(reader))
                .addObject("history", keeping.history(group)).addObject("previews", List.of()).addObject("wide", WIDE)
                .addObject("titles", group.settings().stream().collect(Collectors.toMap(Setting::key, Setting::title)));
    }

    private SettingGroup existing(String key) {
        return keeping.group(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "没有这一组设置。"));
    }
}
