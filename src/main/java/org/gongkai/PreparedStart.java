package org.gongkai;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.Ordered;
import org.springframework.core.SpringProperties;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;

/**
 * Starts the packaged application with the bean definitions that were made at the build. Which beans there are has been
 * decided there, by {@code application.yaml} alone; so they serve whoever sets nothing that could decide it otherwise.
 * With a profile or any other setting the beans are looked for at the start, as everywhere outside the package.
 */
class PreparedStart implements EnvironmentPostProcessor, Ordered {

    /** No bean of ours or of a library is there or not there because of these. */
    private static final List<String> FREE = Stream.of("gongkai.", "logging.", "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
            "spring.datasource.hikari.", "spring.mail.host", "spring.mail.port", "spring.mail.username", "spring.mail.password", "spring.mail.protocol",
            "spring.mail.properties.", "spring.servlet.multipart.max", "spring.context.exit", "spring.beaninfo.ignore", "spring.aot.", "spring.profiles.active",
            "server.port", "server.address", "server.forward-headers-strategy", "server.ssl.", "server.tomcat.", "server.servlet.session.").map(PreparedStart::plain).toList();
    private static final List<String> BINDING = List.of("spring", "server", "camunda", "management", "springdoc");
    private static final Set<String> BOOT_SOURCES = Set.of("configurationProperties", "applicationInfo");
    private static final String MADE = GongkaiApplication.class.getName() + "__ApplicationContextInitializer";

    private final Log log;

    PreparedStart(DeferredLogFactory logs) {
        log = logs.getLog(PreparedStart.class);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    /** @throws IllegalStateException at the build, when the machine's own settings would get into the package */
    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        boolean atTheBuild = Boolean.getBoolean("spring.aot.processing");
        if (!atTheBuild && !ClassUtils.isPresent(MADE, application.getClassLoader())) {
            return;
        }
        var deciding = deciding(environment);
        if (!atTheBuild && deciding.isEmpty()) {
            SpringProperties.setFlag("spring.aot.enabled");
        } else if (!deciding.isEmpty() && atTheBuild) {
            throw new IllegalStateException("These settings of this machine may decide which beans there are; unset them to package: " + deciding);
        } else if (!atTheBuild) {
            log.info("The start takes longer, for these settings may decide which beans there are: " + deciding);
        }
    }

    private static Set<String> deciding(ConfigurableEnvironment environment) {
        var names = new TreeSet<String>();
        Arrays.stream(environment.getActiveProfiles()).map("profile "::concat).forEach(names::add);
        environment.getPropertySources().stream().filter(source -> !isOurs(source)).forEach(source -> {
            if (source instanceof EnumerablePropertySource<?> all) {
                Arrays.stream(all.getPropertyNames()).filter(PreparedStart::mayDecide).forEach(names::add);
            }
        });
        if ("framework".equalsIgnoreCase(environment.getProperty("server.forward-headers-strategy"))) {
            names.add("server.forward-headers-strategy");
        }
        return names;
    }

    private static boolean isOurs(PropertySource<?> source) {
        return source.getName().contains("class path resource") || BOOT_SOURCES.contains(source.getName());
    }

    private static boolean mayDecide(String name) {
        var plain = plain(name);
        return BINDING.stream().anyMatch(plain::startsWith) && FREE.stream().noneMatch(plain::startsWith);
    }

    /** Properties and variables of the environment are written differently. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
