package org.gongkai.desk;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the frame around every page under {@code /desk}, whichever room the page is from. */
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

    @Override
    public void postHandle(HttpServletRequest request, HttpServletResponse response, Object handler, ModelAndView page) {
        if (page != null && page.hasView() && !String.valueOf(page.getViewName()).startsWith("redirect:")) {
            page.addObject("desk", frame.of(request));
        }
    }
}
