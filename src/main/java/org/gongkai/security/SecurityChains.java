package org.gongkai.security;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import java.util.Arrays;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * One filter chain for each way of coming in; all of them ask the same {@link RouteTable}. Paths are matched by path
 * patterns throughout: a string matcher would never match what Jersey serves.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityChains {

    private final RouteAuthorization routes;
    private final RefusedRequests refused;
    private final PasswordSessions sessions;

    SecurityChains(RouteAuthorization routes, RefusedRequests refused, PasswordSessions sessions) {
        this.routes = routes;
        this.refused = refused;
        this.sessions = sessions;
    }

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** The training clock has its rows in a demonstration alone. */
    @Bean
    static RouteTable routeTable(Environment environment) {
        return new RouteTable(environment.acceptsProfiles(Profiles.of("demo")));
    }

    /** The engine's REST API for programs: no session, account and password with each call. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http) throws Exception {
        http.securityMatcher(paths("/engine-rest", "/engine-rest/**"));
        stateless(http).csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ForgeableRequest()))
                .httpBasic(basic -> basic.authenticationEntryPoint(refused::challenge));
        return guarded(http).build();
    }

    /** The web applications: our session, and their own headers and token against forged requests. */
    @Bean
    @Order(2)
    SecurityFilterChain webapps(HttpSecurity http) throws Exception {
        http.securityMatcher(paths("/camunda", "/camunda/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(cache -> cache.requestCache(new StaffPageRequests()))
                .addFilterAfter(new WebappLogout(), AuthorizationFilter.class);
        return guarded(http).build();
    }

    /** What citizens' programs call: open, nothing is remembered. */
    @Bean
    @Order(3)
    SecurityFilterChain publicApi(HttpSecurity http) throws Exception {
        http.securityMatcher(paths("/api/public/**"));
        stateless(http).csrf(AbstractHttpConfigurer::disable).headers(PageHeaders::write);
        return guarded(http).build();
    }

    /** What staff's programs and our own pages call: a session with its token, or HTTP Basic without either. */
    @Bean
    @Order(4)
    SecurityFilterChain staffApi(HttpSecurity http) throws Exception {
        http.securityMatcher(paths("/api/**", "/v3/api-docs", "/v3/api-docs.yaml", "/v3/api-docs/**"))
                .csrf(csrf -> csrf.requireCsrfProtectionMatcher(new ForgeableRequest()))
                .requestCache(AbstractHttpConfigurer::disable)
                .httpBasic(basic -> basic.authenticationEntryPoint(refused::challenge))
                .headers(PageHeaders::write);
        return guarded(http).build();
    }

    /** Everything else: pages for citizens and for staff. */
    @Bean
    @Order(5)
    SecurityFilterChain pages(HttpSecurity http) throws Exception {
        http.csrf(Customizer.withDefaults())
                .requestCache(cache -> cache.requestCache(new StaffPageRequests()))
                .formLogin(login -> login.loginPage("/login").defaultSuccessUrl("/desk").failureHandler(refused::wrongLogin)
                        .authenticationDetailsSource(sessions::detailsOf))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?logout")
                        .invalidateHttpSession(true).deleteCookies(WebappLogout.SESSION_COOKIE))
                .headers(PageHeaders::write);
        return guarded(http).build();
    }

    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable);
    }

    /** Errors and forwards pass: they are the inside of a request that was judged already. */
    private HttpSecurity guarded(HttpSecurity http) throws Exception {
        return http
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                        .anyRequest().access(routes))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(refused::unauthenticated)
                        .accessDeniedHandler(refused::denied));
    }

    private static RequestMatcher paths(String... patterns) {
        var builder = withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .<RequestMatcher>map(builder::matcher).toList());
    }
}
