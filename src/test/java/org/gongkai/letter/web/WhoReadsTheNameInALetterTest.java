package org.gongkai.letter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.gongkai.GongkaiTest;
import org.gongkai.Office;
import org.gongkai.Rule;
import org.gongkai.StaffPages;
import org.gongkai.citizen.IdType;
import org.gongkai.complaint.ComplaintIntake;
import org.gongkai.complaint.ComplaintKind;
import org.gongkai.complaint.Submission;
import org.gongkai.disclosure.ApplicantKind;
import org.gongkai.disclosure.HelpNeed;
import org.gongkai.disclosure.ProvisionForm;
import org.gongkai.disclosure.RequestForm;
import org.gongkai.disclosure.RequestIntake;
import org.gongkai.hearing.HearingOffice;
import org.gongkai.hearing.SelectionMethod;
import org.gongkai.letter.Addressee;
import org.gongkai.letter.DeliveryProof;
import org.gongkai.letter.DeliveryWay;
import org.gongkai.letter.LetterKind;
import org.gongkai.letter.LetterOrder;
import org.gongkai.letter.Letters;
import org.gongkai.workingday.OfficeClock;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

/** A letter shows as much of its addressee as the case page does: to those who handle the case all, to those who watch over it none. */
@GongkaiTest
@Rule("B.10")
class WhoReadsTheNameInALetterTest {
    private static final String NAME = "<申请人>甲乙";
    private static final String ADDRESS = "某市某区某某路 1 号 3 幢 202";

    /** What a case of each kind looks like when it has come to those who handle it. */
    enum Kind {
        REQUEST((test, application) -> {
            var caseNumber = application.getBean(RequestIntake.class).submit(new RequestForm(ApplicantKind.NATURAL_PERSON, "申请人丙", IdType.RESIDENT_ID,
                    "410900199001010013", "13800000000", null, null, "移交协议", "2026 年的全文。", ProvisionForm.ELECTRONIC, DeliveryWay.PORTAL, HelpNeed.NONE), List.of());
            test.office.completes("office", caseNumber, "userTask_register",
                    Map.of("decision", "accept", "identityChecked", true, "confirmedOn", test.clock.today().toString()));
            test.office.completes("office", caseNumber, "userTask_assign", Map.of("assignedUnit", "elderly"));
            return caseNumber;
        }),
        COMPLAINT((test, application) -> test.transaction.execute(status -> application.getBean(ComplaintIntake.class).submit(
                new Submission(ComplaintKind.COMPLAINT, false, "投诉人丙", "13800000000", "elderly", null, "窗口拒绝说明办理条件。", null, null, null), List.of()))),
        HEARING((test, application) -> new HearingOffice(application).open(SelectionMethod.values()[0]));

        private final BiFunction<WhoReadsTheNameInALetterTest, ApplicationContext, String> begin;

        Kind(BiFunction<WhoReadsTheNameInALetterTest, ApplicationContext, String> begin) {
            this.begin = begin;
        }
    }

    @Autowired
    WebApplicationContext context;
    @Autowired
    Office office;
    @Autowired
    Letters letters;
    @Autowired
    TransactionTemplate transaction;
    @Autowired
    OfficeClock clock;
    private StaffPages pages;

    @BeforeEach
    void pages() {
        pages = new StaffPages(context);
    }

    @ParameterizedTest
    @CsvSource({"REQUEST, office;office.director;staff.elderly;head.elderly, supervision;director;leader.assistance, staff.assistance;leader.affairs;info",
            "COMPLAINT, office;office.director;supervision, director, staff.elderly;head.elderly;leader.assistance;staff.assistance",
            "HEARING, office;staff.elderly;leader.assistance;hearing.host;bureau.office, supervision;director, staff.assistance;leader.affairs"})
    void itIsReadInFullByThoseWhoHandleTheCaseAlone(Kind kind, String handlers, String watchers, String strangers) {
        var caseNumber = kind.begin.apply(this, context);
        var address = issue(caseNumber);

        for (var handler : handlers.split(";")) {
            var page = pages.get(handler, address).page();
            assertThat(page.select("main").text()).as(handler).contains(NAME + "：", ADDRESS, "已寄至" + ADDRESS, "签收人 " + NAME);
            assertThat(page.select("a[href$=.pdf]")).as(handler).hasSize(1);
            assertThat(pages.get(handler, address + ".pdf").response().getContentType()).as(handler).isEqualTo("application/pdf");
            assertThat(casePage(handler, caseNumber).select("#letters a[href=" + address + ".pdf]")).as(handler).hasSize(1);
        }
        for (var watcher : watchers.split(";")) {
            var read = pages.get(watcher, address);
            assertThat(read.text()).as(watcher).doesNotContain("甲乙", "3 幢");
            assertThat(read.page().select("main").text()).as(watcher).contains("<***：", "需要检索", "已寄至某市某区某某", "只对办理本件的人员");
            assertThat(read.page().select("a[href$=.pdf]")).as(watcher).isEmpty();
            var print = pages.get(watcher, address + ".pdf");
            assertThat(print.status()).as(watcher).isEqualTo(403);
            assertThat(print.text()).as(watcher).contains("只供办理本件的人员打印").doesNotContain("甲乙");
            assertThat(casePage(watcher, caseNumber).select("#letters").text()).as(watcher).contains("只供办理人员").doesNotContain("甲乙", "PDF");
        }
        for (var stranger : strangers.split(";")) {
            assertThat(pages.get(stranger, address).status()).as(stranger).isEqualTo(404);
            assertThat(pages.get(stranger, address + ".pdf").status()).as(stranger).isEqualTo(404);
        }
    }

    private Document casePage(String person, String caseNumber) {
        return pages.get(person, "/desk/cases/" + caseNumber).page();
    }

    private String issue(String caseNumber) {
        Map<String, Object> fields = Map.of("receivedOn", LocalDate.of(2026, 11, 2), "subject", "需要检索，材料已寄至" + ADDRESS,
                "inquiredOn", LocalDate.of(2026, 11, 9));
        return transaction.execute(status -> {
            var letter = letters.issue(new LetterOrder(caseNumber, LetterKind.THIRD_PARTY_NOTE, new Addressee("third-party-1", NAME, ADDRESS, null),
                    DeliveryWay.POST, fields, List.of(), "office"));
            letters.recordDelivery(caseNumber, letter.getId(), new DeliveryProof(DeliveryWay.POST, clock.today(), "EMS100000001", clock.today(), NAME),
                    office.person("office"));
            return "/desk/cases/%s/letters/%d".formatted(caseNumber, letter.getId());
        });
    }
}
