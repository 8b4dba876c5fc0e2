package org.gongkai.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.GroupQuery;
import org.camunda.bpm.engine.identity.NativeUserQuery;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.TenantQuery;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.identity.UserQuery;
import org.camunda.bpm.engine.impl.identity.ReadOnlyIdentityProvider;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;

/**
 * The engine's users and groups, read from the {@link IdentityDirectory}. Read-only: the Admin webapp shows people but
 * does not edit them, and nobody signs in through the engine (passwords are the login's own business).
 */
class DirectoryIdentityProvider implements ReadOnlyIdentityProvider {

    private final IdentityDirectory directory;

    DirectoryIdentityProvider(IdentityDirectory directory) {
        this.directory = directory;
    }

    @Override
    public User findUserById(String userId) {
        return createUserQuery().userId(userId).singleResult();
    }

    @Override
    public UserQuery createUserQuery() {
        return new DirectoryUserQuery(directory);
    }

    @Override
    public UserQuery createUserQuery(CommandContext commandContext) {
        return createUserQuery();
    }

    @Override
    public NativeUserQuery createNativeUserQuery() {
        throw new BadUserRequestException("Users are not in the engine's database, so there are no native user queries");
    }

    /** Always false: the one login of this application checks passwords, the engine never does. */
    @Override
    public boolean checkPassword(String userId, String password) {
        return false;
    }

    @Override
    public Group findGroupById(String groupId) {
        return createGroupQuery().groupId(groupId).singleResult();
    }

    @Override
    public GroupQuery createGroupQuery() {
        return new DirectoryGroupQuery(directory);
    }

    @Override
    public GroupQuery createGroupQuery(CommandContext commandContext) {
        return createGroupQuery();
    }

    @Override
    public Tenant findTenantById(String tenantId) {
        return null;
    }

    @Override
    public TenantQuery createTenantQuery() {
        return new NoTenants();
    }

    @Override
    public TenantQuery createTenantQuery(CommandContext commandContext) {
        return createTenantQuery();
    }

    @Override
    public void flush() {
        // Nothing is ever written.
    }

    @Override
    public void close() {
        // Nothing is held open.
    }

    /** Makes one provider per command, as the engine wants it. */
    record Factory(IdentityDirectory directory) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return ReadOnlyIdentityProvider.class;
        }

        @Override
        public Session openSession() {
            return new DirectoryIdentityProvider(directory);
        }
    }
}
