package org.gongkai.engine;

import java.util.Set;
import java.util.TreeSet;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/**
 * The beans that diagrams may name. A bean is created when a diagram first names it: the engine is built before the
 * services that use it.
 */
@Component
class ModelBeans {

    private final ListableBeanFactory factory;
    private final Set<String> names;

    ModelBeans(ListableBeanFactory factory) {
        this.factory = factory;
        this.names = new TreeSet<>(Set.of(factory.getBeanNamesForAnnotation(PublishedToModels.class)));
    }

    boolean publishes(Object name) {
        return name instanceof String text && names.contains(text);
    }

    Object get(String name) {
        return factory.getBean(name);
    }

    boolean isPublished(Object bean) {
        return bean != null && names.stream().anyMatch(name -> get(name) == bean);
    }
}
