package org.gongkai.desk;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.gongkai.audit.AuditLog;
import org.gongkai.casefile.Cases;
import org.gongkai.organization.Organization;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Every page, file and answer of the API about one case that its reader may read with the identities of citizens in it is on
 * the audit log before it is shown: what cannot be recorded is not shown. Whoever reads them masked leaves no line.
 */
@Configuration(proxyBeanMethods = false)
class PersonalDataReads implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final String READ = "查看案卷（含当事人的身份信息）。";

    private final Organization organization;
    private final Cases cases;
    private final AuditLog audit;

    PersonalDataReads(Organization organization, Cases cases, AuditLog audit) {
        this.organization = organization;
        this.cases = cases;
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk/**", "/api/**").excludePathPatterns("/api/public/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (READING.contains(request.getMethod())) {
            caseOf(request).ifPresent(caseNumber -> Optional.ofNullable(request.getUserPrincipal()).flatMap(signedIn -> organization.find(signedIn.getName()))
                    .filter(reader -> cases.readsPersonalData(reader, caseNumber))
                    .ifPresent(reader -> audit.recordReading(reader.id(), caseNumber, READ)));
        }
        return true;
    }

    private static Optional<String> caseOf(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("caseNumber")) : Optional.empty();
    }
}
