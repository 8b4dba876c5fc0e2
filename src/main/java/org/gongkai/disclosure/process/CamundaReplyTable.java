package org.gongkai.disclosure.process;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.gongkai.disclosure.ReasonCode;
import org.gongkai.disclosure.ReplyKind;
import org.gongkai.disclosure.ReplyTable;
import org.gongkai.disclosure.ReplyTerms;
import org.gongkai.disclosure.ResultRow;
import org.gongkai.engine.AsEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads the two tables of {@code reply-kind.dmn}: the kind first, then the remedy it leads to. */
@Component
class CamundaReplyTable implements ReplyTable {
    private final DecisionService decisions;
    private final AsEngine asEngine;
    private final String government;
    private final String superior;

    /**
     * @param government the people's government at the bureau's own level, where its replies are reviewed
     * @param superior the department above the bureau, which could review until the end of 2023
     */
    CamundaReplyTable(DecisionService decisions, AsEngine asEngine, @Value("${gongkai.bureau.government:市人民政府}") String government,
            @Value("${gongkai.bureau.superior:省民政厅}") String superior) {
        this.decisions = decisions;
        this.asEngine = asEngine;
        this.government = government;
        this.superior = superior;
    }

    @Override
    public Optional<ReplyTerms> find(ReplyKind kind, ReasonCode reason, LocalDate repliedOn, boolean electronic) {
        // A decision table has dates without a zone and refuses LocalDate.
        return ask("reply-kind", Map.of("kind", kind.name(), "reasonCode", reason == null ? "" : reason.code(), "repliedOn", repliedOn.atStartOfDay()))
                .map(row -> new ReplyTerms(row.getEntry("wording"), row.getEntry("articles"), remedy(row.getEntry("remedyKind"), repliedOn, electronic),
                        ResultRow.valueOf(row.getEntry("resultRow")), Boolean.TRUE.equals(row.getEntry("onTheSpot"))));
    }

    private String remedy(String remedyKind, LocalDate repliedOn, boolean electronic) {
        var row = ask("reply-remedy", Map.of("remedyKind", remedyKind, "repliedOn", repliedOn.atStartOfDay())).orElseThrow(
                () -> new IllegalStateException("reply-remedy has no rule for %s on %s".formatted(remedyKind, repliedOn)));
        String text = row.getEntry("remedy");
        String online = row.getEntry("online");
        return (electronic && !online.isEmpty() ? text + "\n" + online : text).replace("{government}", government).replace("{superior}", superior);
    }

    private Optional<DmnDecisionRuleResult> ask(String table, Map<String, Object> question) {
        return Optional.ofNullable(asEngine.call(() -> decisions.evaluateDecisionTableByKey(table, question)).getSingleResult());
    }
}
