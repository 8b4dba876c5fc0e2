package org.gongkai.disclosure.web;

import java.util.ArrayList;
import java.util.List;

import org.gongkai.citizen.ProgressStep;
import org.gongkai.disclosure.TrackedRequest;

/** The way of a request as its applicant sees it: what is done, where it stands, what is ahead. */
final class RequestProgress {

    private static final List<String> WAY = List.of("提交申请", "受理登记", "查找信息、起草答复", "审核签发", "送达答复");

    private RequestProgress() {
    }

    static List<ProgressStep> of(TrackedRequest tracked) {
        var current = position(tracked.state());
        List<ProgressStep> steps = new ArrayList<>();
        for (int at = 0; at < WAY.size(); at++) {
            if (at < current) {
                steps.add(ProgressStep.done(WAY.get(at), note(tracked, at)));
            } else if (at == current) {
                steps.add(ProgressStep.current(WAY.get(at), tracked.stateName()));
            } else if (tracked.closedOn() == null) {
                steps.add(ProgressStep.ahead(WAY.get(at)));
            }
        }
        if (tracked.closedOn() != null && current < WAY.size()) {
            steps.remove(steps.size() - 1);
            steps.add(ProgressStep.done(tracked.stateName(), tracked.closedOn().toString()));
        }
        return steps;
    }

    private static int position(String state) {
        return switch (state) {
            case "RECEIVED", "CORRECTING", "AWAITING_CORRECTION", "ABANDONED", "WITHDRAWN" -> 1;
            case "ACCEPTED", "IN_PROGRESS", "CONSULTING" -> 2;
            case "IN_REVIEW" -> 3;
            case "SIGNED" -> 4;
            default -> WAY.size();
        };
    }

    private static String note(TrackedRequest tracked, int step) {
        return switch (step) {
            case 0 -> tracked.arrivedOn().toString();
            case 1 -> tracked.receivedOn() == null ? null : tracked.receivedOn() + " 收到申请";
            case 4 -> tracked.closedOn() == null ? null : tracked.closedOn().toString();
            default -> null;
        };
    }
}
