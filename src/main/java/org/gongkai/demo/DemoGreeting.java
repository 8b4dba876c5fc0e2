package org.gongkai.demo;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says at the end of the start where to go and as whom. */
@Component
@Profile("demo & !test")
class DemoGreeting {

    private static final String WELCOME = """

            ──────────────────────────────────────────────────────────────
             政务公开系统已启动（演示方式，数据每次启动重置）

             公众门户   %1$s/
             经办台     %1$s/desk
             任务办理   %1$s/camunda/app/tasklist/
             监督视图   %1$s/camunda/app/cockpit/

             演示账号（密码均为 %2$s）
            %3$s
            ──────────────────────────────────────────────────────────────""";

    @EventListener
    void greet(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            var address = "http://localhost:" + web.getWebServer().getPort();
            var list = new StringBuilder();
            DemoAccounts.all().forEach(account -> list.append("   %-20s %s%n".formatted(account.id(), account.name())));
            System.out.println(WELCOME.formatted(address, DemoAccounts.PASSWORD, list.toString().stripTrailing()));
        }
    }
}
