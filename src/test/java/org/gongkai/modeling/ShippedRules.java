package org.gongkai.modeling;

import java.util.List;

import org.springframework.beans.BeanUtils;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** The rules of every procedure of the application, without the application. */
public final class ShippedRules {

    private ShippedRules() {
    }

    public static List<ProcedureRules> all() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(ProcedureRules.class));
        var component = new AnnotationTypeFilter(Component.class);
        scanner.addExcludeFilter((reader, factory) -> !component.match(reader, factory));
        return scanner.findCandidateComponents("org.gongkai").stream().map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(type -> (ProcedureRules) BeanUtils.instantiateClass(type)).toList();
    }
}
