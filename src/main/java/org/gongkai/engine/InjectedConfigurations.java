package org.gongkai.engine;

import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.aot.AotDetector;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.BeanFactoryAware;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.CommonAnnotationBeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Fills and initialises the starter's configurations when beans are defined at the build: the starter declares them by their
 * interfaces, and those show neither fields nor annotated methods.
 */
@Component
class InjectedConfigurations implements BeanPostProcessor, BeanFactoryAware {

    private final AutowiredAnnotationBeanPostProcessor fields = new AutowiredAnnotationBeanPostProcessor();
    private final CommonAnnotationBeanPostProcessor initialization = new CommonAnnotationBeanPostProcessor();

    @Override
    public void setBeanFactory(BeanFactory beanFactory) {
        fields.setBeanFactory(beanFactory);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractCamundaConfiguration && AotDetector.useGeneratedArtifacts()) {
            fields.processInjection(bean);
            return initialization.postProcessBeforeInitialization(bean, beanName);
        }
        return bean;
    }
}
