package org.gongkai.complaint;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets {@link ComplaintPosts} act at midnight. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ComplaintScheduling {
}
