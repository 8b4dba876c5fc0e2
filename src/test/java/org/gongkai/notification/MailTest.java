package org.gongkai.notification;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.gongkai.GongkaiTest;
import org.junit.jupiter.api.Tag;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A {@link GongkaiTest} of an office with a mail server and two gateways, in a JVM of its own and on PostgreSQL alone; each test starts the server it means ({@link Postbox#at}). */
@Tag("mail-server")
@GongkaiTest
@Import({Postbox.class, GatewayStub.OfTheOffice.class})
@TestPropertySource(properties = {"spring.mail.host=localhost", "gongkai.mail.from=" + Postbox.OFFICE,
        "gongkai.base-url=https://openness.example/"})
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface MailTest {
}
