/**
 * Publication of information (信息发布): items with their versions, the three-level review, the catalogue the public
 * reads, the register. The item's row is the truth; the process only carries it from person to person.
 */
@org.springframework.modulith.ApplicationModule(displayName = "publication",
        allowedDependencies = {"casefile", "deadline", "engine", "modeling", "organization", "problem", "sweep", "workingday"})
package org.gongkai.publication;
