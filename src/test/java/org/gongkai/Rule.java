package org.gongkai;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The clauses of the rule register a test proves; the build lists them. */
@Retention(RetentionPolicy.RUNTIME)
@Target({TYPE, METHOD})
public @interface Rule {

    /** Ids of the register, e.g. {@code R-49}, or of its sections, e.g. {@code C.4}. */
    String[] value();
}
