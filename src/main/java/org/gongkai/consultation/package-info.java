/**
 * Consultation of the public (公开征求意见): a draft and its reasons go out, everybody may say something, every theme is
 * answered in public, and only then may the decision be published (R-66, R-67, B.7).
 */
@org.springframework.modulith.ApplicationModule(displayName = "consultation", allowedDependencies = {"audit", "casefile", "citizen",
        "deadline", "engine", "modeling", "notification", "organization", "problem", "publication", "workingday"})
package org.gongkai.consultation;
