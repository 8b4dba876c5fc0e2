package org.gongkai.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.GroupQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.GroupEntity;
import org.gongkai.engine.IdentityDirectory.DirectoryGroup;

/** Answers the engine's group queries from the organisation. */
class DirectoryGroupQuery extends GroupQueryImpl {

    private final transient IdentityDirectory directory;

    DirectoryGroupQuery(IdentityDirectory directory) {
        super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return matches().count();
    }

    @Override
    public List<Group> executeList(CommandContext commandContext, Page page) {
        var sorted = matches().sorted(Comparator.comparing(DirectoryGroup::id)).map(this::toGroup);
        return page == null ? sorted.toList() : sorted.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private Stream<DirectoryGroup> matches() {
        if (tenantId != null) {
            return Stream.empty();
        }
        return directory.groups().stream()
                .filter(group -> id == null || group.id().equals(id))
                .filter(group -> ids == null || Arrays.asList(ids).contains(group.id()))
                .filter(group -> name == null || group.name().equals(name))
                .filter(group -> DirectoryUserQuery.like(group.name(), nameLike))
                .filter(group -> type == null || DirectoryGroupQuery.TYPE.equals(type))
                .filter(group -> userId == null || group.memberIds().contains(userId));
    }

    private static final String TYPE = "WORKFLOW";

    private Group toGroup(DirectoryGroup source) {
        var group = new GroupEntity(source.id());
        group.setName(source.name());
        group.setType(TYPE);
        return group;
    }
}
