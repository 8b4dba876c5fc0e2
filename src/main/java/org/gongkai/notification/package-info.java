/**
 * Messages to people: the inbox of each member of staff inside the application, and e-mail to staff and citizens, which
 * leaves by a process of its own (message-delivery). SMS and webhooks come here too.
 */
@org.springframework.modulith.ApplicationModule(displayName = "notification",
        allowedDependencies = {"casefile", "citizen", "engine", "organization", "problem", "settings", "workingday"})
package org.gongkai.notification;
