package org.gongkai.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame around every page under {@code /desk}, whichever room the page is from, and keeps its scripts up to date. */
@Configuration(proxyBeanMethods = false)
class DeskPages implements WebMvcConfigurer, HandlerInterceptor {

    private final DeskFrame frame;

    DeskPages(DeskFrame frame) {
        this.frame = frame;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/desk", "/desk/**");
    }

    /** A browser asks each time whether a script has changed: after an update an old one would meet a new server. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/js/**").addResourceLocations("classpath:/static/js/").setCacheControl(CacheControl.noCache());
    }

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && page.hasView() && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            page.addObject("desk", frame.of(request));
        }
    }
}
