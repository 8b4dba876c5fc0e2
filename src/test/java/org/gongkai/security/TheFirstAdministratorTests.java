package org.gongkai.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import org.gongkai.organization.Role;
import org.gongkai.organization.StaffAccounts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.transaction.support.TransactionOperations;

class TheFirstAdministratorTests {

    private final StaffAccounts accounts = mock(StaffAccounts.class);

    @ParameterizedTest
    @CsvSource({
        "'', '', 没有配置首位管理员",
        "security.admin, '', 没有配置首位管理员",
        "'', Zhengwu-2026, 没有配置首位管理员",
        "安全员, Zhengwu-2026, 只能由字母",
        "security admin, Zhengwu-2026, 只能由字母",
        "security.admin, weak, 至少10个字符",
        "security.admin, Security.admin1, 不能包含账号"})
    void anEmptySystemDoesNotStartWithout(String id, String password, String sentence) {
        when(accounts.nobodyYet()).thenReturn(true);
        assertThatThrownBy(() -> start(id, password)).isInstanceOf(NoAdministratorException.class)
                .hasMessageContaining(sentence).satisfies(refused -> assertThat(refused.getMessage().lines()).hasSize(2));
        verify(accounts, never()).create(any(), any(), any(), any(), any());
    }

    @Test
    void heAppointsOthersAndDoesNothingElse() {
        when(accounts.nobodyYet()).thenReturn(true);
        start("security.admin", "Zhengwu-2026");
        verify(accounts).create(eq("security.admin"), anyString(), eq(null), eq(null), startsWith("{bcrypt}"));
        verify(accounts).grant("security.admin", Role.SECADMIN, null);
    }

    @Test
    void aSystemWithAccountsNeedsNone() {
        when(accounts.nobodyYet()).thenReturn(false);
        assertThatCode(() -> start("", "")).doesNotThrowAnyException();
        verify(accounts, never()).create(any(), any(), any(), any(), any());
    }

    private void start(String id, String password) {
        new FirstAdministrator(accounts, new PasswordPolicy(), PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                TransactionOperations.withoutTransaction(), id, password).afterSingletonsInstantiated();
    }
}
