package org.gongkai.organization.web;

import java.util.List;

import org.gongkai.organization.Organization;
import org.gongkai.organization.Person;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives a controller the person who is signed in, with the groups of this day. */
@Configuration(proxyBeanMethods = false)
class PersonArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Organization organization;

    PersonArgument(Organization organization) {
        this.organization = organization;
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
        return organization.person(principal.getName());
    }
}
