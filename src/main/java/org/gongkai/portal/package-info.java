/**
 * What the public sees: pages that need no script, and the same over JSON. Web only; everything shown comes from the
 * catalogue, so that nothing reaches the public which the catalogue does not hold out.
 */
@org.springframework.modulith.ApplicationModule(displayName = "portal",
        allowedDependencies = {"casefile", "deadline", "problem", "publication", "workingday"})
package org.gongkai.portal;
