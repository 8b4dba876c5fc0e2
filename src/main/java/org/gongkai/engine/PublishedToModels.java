package org.gongkai.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a bean that diagrams may name. Nothing else of the application can be reached from an expression, so the
 * beans that carry this mark are a published contract: a running version of a diagram goes on naming them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface PublishedToModels {
}
