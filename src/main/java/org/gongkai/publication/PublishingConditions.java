package org.gongkai.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

/**
 * The last guard before the public: it looks at the item's own rows, never at a token or a process variable. Each rule
 * says in Chinese what is missing; an item goes out only when none does.
 */
@Component
class PublishingConditions {

    private final Reviews reviews;
    private final ItemVersions versions;
    private final ContentSeal seal;
    private final Gates gates;

    PublishingConditions(Reviews reviews, ItemVersions versions, ContentSeal seal, Gates gates) {
        this.reviews = reviews;
        this.versions = versions;
        this.seal = seal;
        this.gates = gates;
    }

    /** @return everything that stands in the way, empty when the item may go out */
    List<String> missing(PublicationItem item) {
        var signatures = new Signatures(reviews.findByCaseNumberOrderById(item.getCaseNumber()), versions.ofCase(item.getCaseNumber()));
        List<String> missing = new ArrayList<>();
        signed(item, signatures, missing);
        threePersons(signatures, missing);
        notSecret(signatures, missing);
        jointlyReviewed(item, signatures, missing);
        superiorConsent(item, signatures, missing);
        sealUnbroken(item, signatures, missing);
        gates.objections(OutgoingItem.of(item, signatures.current())).forEach(objection -> missing.add(sentence(objection)));
        return missing;
    }

    private static void signed(PublicationItem item, Signatures signatures, List<String> missing) {
        if (item.getState() != ItemState.SIGNED || !item.isProactive()) {
            missing.add("稿件未处于已签发、待公开状态（当前：%s）".formatted(item.getState().title()));
        }
        for (var step : List.of(ReviewStep.PROOFREAD, ReviewStep.SECTION, ReviewStep.LEADER, ReviewStep.HEAD)) {
            if (signatures.of(step).isEmpty()) {
                missing.add("缺少对现行稿件的" + step.title());
            }
        }
    }

    private static void threePersons(Signatures signatures, List<String> missing) {
        var names = signatures.levels().stream().flatMap(review -> review.persons().stream()).toList();
        var signers = Set.copyOf(names);
        if (signers.size() < names.size()) {
            missing.add("三级审核不是由三个人分别完成");
        }
        if (signers.stream().anyMatch(Set.copyOf(signatures.authors())::contains)) {
            missing.add("起草人审核了自己的稿件");
        }
    }

    private static void notSecret(Signatures signatures, List<String> missing) {
        for (var step : List.of(ReviewStep.SECTION, ReviewStep.LEADER)) {
            if (signatures.of(step).filter(review -> review.getSecrecy() == Secrecy.NONE).isEmpty()) {
                missing.add("%s没有作出“不涉密”的结论".formatted(step.title()));
            }
        }
    }

    private static void jointlyReviewed(PublicationItem item, Signatures signatures, List<String> missing) {
        if (item.isMajor() && signatures.of(ReviewStep.JOINT_CONCLUSION).isEmpty()) {
            missing.add("重大事项没有局办公室同意的会审结论");
        }
    }

    private static void superiorConsent(PublicationItem item, Signatures signatures, List<String> missing) {
        if (item.isSensitive() && signatures.of(ReviewStep.SUPERIOR).isEmpty()) {
            missing.add("没有市委市政府同意的批复");
        }
    }

    private static String sentence(PublicationGate.Objection objection) {
        var sentence = objection.sentence();
        return sentence.endsWith("。") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    /** The rows themselves must still be those that were signed, whoever changed them and by whatever way. */
    private void sealUnbroken(PublicationItem item, Signatures signatures, List<String> missing) {
        var current = signatures.current();
        if (!seal.of(item, current.getTitle(), current.getBody()).equals(current.getContentHash())) {
            missing.add("稿件内容与签发时不一致");
        }
    }
}
