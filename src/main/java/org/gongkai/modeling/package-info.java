/**
 * Guard rails (护栏): what the law demands of the diagrams that administrators edit, and the check that no diagram gets in
 * which skips a legal step. Each domain says what its procedure owes ({@link org.gongkai.modeling.ProcedureRules}); here
 * every path through a diagram is examined for it.
 */
@org.springframework.modulith.ApplicationModule(displayName = "modeling", allowedDependencies = {"audit", "engine", "notification", "organization", "problem", "security", "sweep", "workingday"})
package org.gongkai.modeling;
