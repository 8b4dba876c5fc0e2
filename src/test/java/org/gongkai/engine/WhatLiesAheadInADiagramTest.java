package org.gongkai.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.Set;
import java.util.stream.Collectors;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The steps to come are read from the diagram, in their order; those there may be a way around are in brackets. */
class WhatLiesAheadInADiagramTest {

    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource(delimiter = '|', textBlock = """
            publication-review  | proofread     |                | 一级审核 (会审科室提出意见) (作出会审结论) 二级审核 三级签发 (报市委市政府同意) (在线下渠道公开) 归档
            publication-review  | proofread     | major offline  | 一级审核 二级审核 三级签发 (报市委市政府同意) 归档
            publication-review  | headSign      |                | (报市委市政府同意) (在线下渠道公开) 归档
            publication-review  | revise        |                | 校对稿件 一级审核 (会审科室提出意见) (作出会审结论) 二级审核 三级签发 (报市委市政府同意) (在线下渠道公开) 归档
            publication-review  | archive       |                | ''
            disclosure-request  | signReply     |                | (送达第三方告知书) (送达答复) 归档
            complaint-handling  | approveReply  |                | (送达文书) 归档
            public-consultation | archive       |                | ''
            hearing             | holdHearing   |                | 整理并签署笔录 起草听证报告 审定听证报告 归档
            disclosure-request  | draftReply    |                | 科室审核 分管领导审阅 签发答复 (送达第三方告知书) (送达答复) 归档
            public-consultation | summarise     |                | 审核采纳情况 审定采纳情况 归档
            disclosure-request  | awaitCorrection |              | 分办 起草答复 科室审核 分管领导审阅 签发答复 (送达第三方告知书) (送达答复) 归档
            disclosure-request  | approveExtension |             | ''
            """)
    void theStepsToComeStandInTheirOrder(String process, String task, String closed, String expected) {
        var never = closed == null ? "" : closed;
        var way = new DiagramWay(Bpmn.readModelFromFile(new File("processes/" + process + ".bpmn")), flow ->
                never.contains("major") && flow.getId().equals("flow_majorYes") || never.contains("offline") && flow.getId().equals("flow_offlineYes"));

        assertThat(way.from(Set.of("userTask_" + task)).stream().map(step -> step.certain() ? step.task().getName() : "(" + step.task().getName() + ")")
                .collect(Collectors.joining(" "))).isEqualTo(expected);
    }
}
