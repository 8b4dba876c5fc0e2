package org.gongkai.security;

import java.util.List;

/** Requests for information: the doors for citizens and for the office. */
final class RequestRoutes {

    static final List<Route> ROWS = List.of();

    private RequestRoutes() {
    }
}
