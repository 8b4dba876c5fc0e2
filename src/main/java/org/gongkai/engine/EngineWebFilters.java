package org.gongkai.engine;

import jakarta.servlet.Filter;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;

/** Puts the engine's filters into their places around the login (whose filter has the order -100). */
@Configuration(proxyBeanMethods = false)
class EngineWebFilters {

    private static final int BEHIND_THE_LOGIN = -90;

    @Bean
    FilterRegistrationBean<WebappIndexFilter> webappIndexFilter() {
        return register(new WebappIndexFilter(), Ordered.HIGHEST_PRECEDENCE, "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<WebappSignOn> webappSignOn(SignedInGroups groups) {
        return register(new WebappSignOn(ProcessEngines.NAME_DEFAULT, groups), BEHIND_THE_LOGIN, "/camunda/app/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<EngineAuthenticationFilter> engineAuthenticationFilter(@Lazy IdentityService identity,
            SignedInGroups groups) {
        return register(new EngineAuthenticationFilter(identity, groups), BEHIND_THE_LOGIN,
                "/engine-rest/*", "/api/*", "/desk/*", "/modeler/*");
    }

    @Bean
    FilterRegistrationBean<UploadLimit> uploadLimit() {
        return register(new UploadLimit(), BEHIND_THE_LOGIN, "/engine-rest/*", "/camunda/api/*");
    }

    private static <T extends Filter> FilterRegistrationBean<T> register(T filter, int order, String... patterns) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        registration.addUrlPatterns(patterns);
        return registration;
    }
}
