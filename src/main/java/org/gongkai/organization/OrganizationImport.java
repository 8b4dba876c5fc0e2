package org.gongkai.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

import org.gongkai.problem.InvalidInputException;
import org.gongkai.workingday.OfficeClock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes the organisation from a workbook. What will change is found by doing it and taking it back, so that the preview and
 * the import cannot differ; an import is whole or not at all.
 */
@Service
public class OrganizationImport {

    /**
     * What an import will do, or has done.
     *
     * @param changes one sentence for each change, in the order in which they are made
     * @param faults why it cannot be done, empty when it can
     * @param version of the organisation it was compared with
     * @param opened the accounts it opens, each with its first password once the import has been done
     */
    public record Result(List<String> changes, List<String> faults, long version, Map<String, String> opened) {
    }

    private final OrgUnits units;
    private final StaffMembers staff;
    private final StaffDirectory directory;
    private final OrganizationRevision revision;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final OfficeClock clock;

    OrganizationImport(OrgUnits units, StaffMembers staff, StaffDirectory directory, OrganizationRevision revision, ApplicationEventPublisher events,
            PlatformTransactionManager transactions, OfficeClock clock) {
        this.units = units;
        this.staff = staff;
        this.directory = directory;
        this.revision = revision;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** @return the workbook of today: units, people, and the posts that hold or are to come */
    public byte[] export() {
        return OrganizationWorkbook.write(directory.staffing(), clock.today());
    }

    /**
     * @return what the import would do; nothing is changed
     * @throws InvalidInputException when the file cannot be read
     */
    public Result preview(byte[] file, Person by) {
        var table = OrganizationWorkbook.read(file);
        return transaction.execute(status -> {
            var version = directory.version();
            var work = new ImportWork(units, staff, revision.open(by), clock.instant());
            work.take(table, account -> "{noop}");
            var worse = work.faults().isEmpty() ? work.shortcomings() : List.<String>of();
            status.setRollbackOnly();
            var opened = new TreeMap<String, String>();
            work.opened().forEach(account -> opened.put(account, ""));
            return new Result(work.changes(), work.faults().isEmpty() ? worse : work.faults(), version, opened);
        });
    }

    /**
     * Does what was previewed.
     *
     * @param version the one the preview was compared with
     * @param passwords makes a password for a new account
     * @param hash of a password, as the login keeps it
     * @throws InvalidInputException when the organisation has changed since, or the import cannot be done; nothing is changed then
     */
    public Result apply(byte[] file, long version, UnaryOperator<String> passwords, UnaryOperator<String> hash, Person by) {
        var table = OrganizationWorkbook.read(file);
        return transaction.execute(status -> {
            var change = revision.open(by);
            if (directory.version() != version + 1) {
                throw new InvalidInputException("file", "预览之后，机构、人员或者职务已有变动。请重新上传、查看变动后再导入。");
            }
            var work = new ImportWork(units, staff, change, clock.instant());
            var opened = new TreeMap<String, String>();
            work.take(table, account -> hash.apply(opened.computeIfAbsent(account, passwords)));
            if (!work.faults().isEmpty()) {
                throw new InvalidInputException("file", String.join("", work.faults()));
            }
            change.close("file");
            work.changes().forEach(sentence -> change.record("import", sentence));
            Set<String> affected = new TreeSet<>(work.affected());
            affected.forEach(person -> events.publishEvent(new PostsChanged(person)));
            return new Result(work.changes(), List.of(), directory.version(), opened);
        });
    }
}
