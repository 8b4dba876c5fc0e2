package org.gongkai.organization.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.gongkai.organization.PersonBeforeCase;
import org.gongkai.problem.NotAllowedException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Gives a controller the person who is signed in, with the groups of this day; below the address of a case with those that
 * count in it. Whoever is recused from a case may still look, and hands nothing in.
 */
@Configuration(proxyBeanMethods = false)
class PersonArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Organization organization;
    private final ObjectProvider<PersonBeforeCase> cases;

    PersonArgument(Organization organization, ObjectProvider<PersonBeforeCase> cases) {
        this.organization = organization;
        this.cases = cases;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Person.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container, NativeWebRequest request,
            WebDataBinderFactory binders) {
        var principal = request.getUserPrincipal();
        if (principal == null) {
            throw new IllegalStateException("%s is open to people who are not signed in".formatted(parameter.getMethod()));
        }
        var person = organization.person(principal.getName());
        var before = caseNumber(request).map(caseNumber -> cases.getObject().inCase(person, caseNumber)).orElse(person);
        if (before.keepsOut() && !READING.contains(request.getNativeRequest(HttpServletRequest.class).getMethod())) {
            throw new NotAllowedException("您已回避本件，不能再办理；需要恢复办理的，请政务公开办主任撤销回避。");
        }
        return before;
    }

    private static Optional<String> caseNumber(NativeWebRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST) instanceof Map<?, ?> variables
                ? Optional.ofNullable((String) variables.get("caseNumber")) : Optional.empty();
    }
}
