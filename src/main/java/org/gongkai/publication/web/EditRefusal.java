package org.gongkai.publication.web;

import java.util.stream.Collectors;

import org.gongkai.engine.OpenTasks;
import org.gongkai.engine.OpenTasks.OpenTask;
import org.gongkai.organization.Organization;
import org.gongkai.publication.ItemState;
import org.gongkai.publication.PublicationFile;
import org.springframework.stereotype.Component;

/** Says in plain words why an item cannot be changed by somebody, and who could. */
@Component
class EditRefusal {

    private final OpenTasks tasks;
    private final Organization organization;

    EditRefusal(OpenTasks tasks, Organization organization) {
        this.tasks = tasks;
        this.organization = organization;
    }

    String reason(PublicationFile file) {
        var state = file.item().getState();
        if (state.published()) {
            return "这条信息已经公开，公开的文字不能再改。内容如有变更，请另行起草一条信息，公开期限从变更之日重新计算。";
        }
        var open = tasks.ofCase(file.item().getCaseNumber());
        if (open.isEmpty()) {
            return "这条信息%s，不再修改。".formatted(state == ItemState.SIGNED ? "已经签发，正在公开" : "的办理已经结束（" + state.title() + "）");
        }
        var where = open.stream().map(this::where).collect(Collectors.joining("；"));
        return state == ItemState.RETURNED
                ? "稿件已退回，现在由%s。只有承办人能修改退回的稿件；负责审核的人不能自己修改。".formatted(where)
                : "稿件正在审核，现在由%s。只有退回后承办人能修改；二级审核时分管局领导可以修改文字。".formatted(where);
    }

    private String where(OpenTask task) {
        var names = organization.groupNames();
        var holder = task.assignee() != null ? organization.nameOf(task.assignee())
                : task.groups().stream().map(group -> names.getOrDefault(group, group)).collect(Collectors.joining("、"));
        return "%s办理“%s”".formatted(holder, task.name());
    }
}
