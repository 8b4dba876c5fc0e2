/**
 * Messages to people: the inbox of each member of staff inside the application, and what leaves the house by a process of its
 * own (message-delivery): e-mail and text messages to staff and citizens, the bureau's messenger. A domain says when
 * ({@link org.gongkai.notification.CitizenMessages}), the office in which words ({@link org.gongkai.notification.MessageTexts}).
 */
@org.springframework.modulith.ApplicationModule(displayName = "notification",
        allowedDependencies = {"casefile", "citizen", "engine", "organization", "problem", "settings", "workingday"})
package org.gongkai.notification;
