package org.gongkai.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.problem.TextRule;
import org.springframework.stereotype.Component;

/** Puts a reply into the words of its letter: the standard sentence of its kind, then what the drafter wrote. */
@Component
class ReplyWords {

    /** @return what the template of the reply reads, without what every letter of a request has */
    Map<String, Object> fields(InformationRequest request, ReplyDraft draft, ReplyTerms terms) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("articles", terms.articles());
        fields.put("decision", decision(draft, terms));
        if (!TextRule.isBlank(draft.search())) {
            fields.put("opening", "经检索：" + draft.search());
        }
        if (!TextRule.isBlank(terms.remedy())) {
            fields.put("remedy", terms.remedy());
        }
        if (request.getCorrectedOn() != null) {
            fields.put("correctedOn", request.getCorrectedOn());
        }
        if (draft.kind().discloses()) {
            fields.put("provision", provision(request, draft));
        }
        return fields;
    }

    private static List<String> decision(ReplyDraft draft, ReplyTerms terms) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(terms.wording());
        labelled(paragraphs, "予以公开的部分：", draft.given());
        labelled(paragraphs, draft.kind() == ReplyKind.A10 ? "请通过以下渠道提出：" : "获取方式和途径：", draft.access());
        labelled(paragraphs, "负责公开该信息的机关：", draft.organ());
        labelled(paragraphs, "联系方式：", draft.organContact());
        labelled(paragraphs, "此前答复的申请编号：", draft.earlierCase());
        labelled(paragraphs, "依据：", draft.law());
        labelled(paragraphs, "理由：", draft.explanation());
        labelled(paragraphs, "", draft.text());
        return paragraphs;
    }

    private static void labelled(List<String> paragraphs, String label, String text) {
        if (!TextRule.isBlank(text)) {
            paragraphs.add(label + text);
        }
    }

    private static String provision(InformationRequest request, ReplyDraft draft) {
        var form = request.getProvisionForm().title();
        if (draft.enclosures().isEmpty()) {
            return form + "，见本答复书";
        }
        return form + (request.getDeliveryWay() == DeliveryWay.COLLECT ? "，与本答复书一并当面提供" : "，随本答复书提供");
    }
}
