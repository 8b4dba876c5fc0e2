package org.gongkai.engine;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.UserQueryImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.gongkai.engine.IdentityDirectory.DirectoryGroup;
import org.gongkai.engine.IdentityDirectory.DirectoryUser;

/** Answers the engine's user queries from the organisation: some hundred people at most, so a walk over all is enough. */
class DirectoryUserQuery extends UserQueryImpl {

    private final transient IdentityDirectory directory;

    DirectoryUserQuery(IdentityDirectory directory) {
        super(Context.getProcessEngineConfiguration().getCommandExecutorTxRequired());
        this.directory = directory;
    }

    @Override
    public long executeCount(CommandContext commandContext) {
        return matches().count();
    }

    @Override
    public List<User> executeList(CommandContext commandContext, Page page) {
        var sorted = matches().sorted(Comparator.comparing(DirectoryUser::id)).map(this::toUser);
        return page == null ? sorted.toList() : sorted.skip(page.getFirstResult()).limit(page.getMaxResults()).toList();
    }

    private Stream<DirectoryUser> matches() {
        if (getTenantId() != null) {
            return Stream.empty();
        }
        Set<String> members = getGroupId() == null ? null : membersOf(getGroupId());
        return directory.users().stream()
                .filter(user -> getId() == null || user.id().equals(getId()))
                .filter(user -> getIds() == null || Arrays.asList(getIds()).contains(user.id()))
                .filter(user -> members == null || members.contains(user.id()))
                .filter(user -> getFirstName() == null || user.displayName().equals(getFirstName()))
                .filter(user -> like(user.displayName(), getFirstNameLike()))
                // The name is one text here; nobody has a last name apart.
                .filter(user -> getLastName() == null || getLastName().isEmpty())
                .filter(user -> like("", getLastNameLike()))
                .filter(user -> getEmail() == null || getEmail().equals(user.email()))
                .filter(user -> like(user.email(), getEmailLike()));
    }

    private Set<String> membersOf(String groupId) {
        return directory.groups().stream().filter(group -> group.id().equals(groupId)).findFirst()
                .map(DirectoryGroup::memberIds).orElse(Set.of());
    }

    static boolean like(String value, String pattern) {
        if (pattern == null) {
            return true;
        }
        var wanted = pattern.replace("%", "").toLowerCase(Locale.ROOT);
        return value != null && value.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private User toUser(DirectoryUser source) {
        var user = new UserEntity(source.id());
        user.setFirstName(source.displayName());
        user.setLastName("");
        user.setEmail(source.email());
        return user;
    }
}
