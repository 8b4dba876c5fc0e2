package org.gongkai.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** For some days one person does what another would do. */
@Entity
@Table(name = "substitution")
public class Substitution {

    /** How far it is. */
    public enum Stage {
        PLANNED("未开始"), RUNNING("代理中"), ENDED("已结束"), RETURNED("第一天即提前结束"), CANCELLED("已取消");

        private final String title;

        Stage(String title) {
            this.title = title;
        }

        /** @return the Chinese word */
        public String title() {
            return title;
        }
    }

    /** Those that run or are still to come. */
    public static final Set<Stage> OPEN = EnumSet.of(Stage.PLANNED, Stage.RUNNING);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private String absentId;
    private String substituteId;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String reason;
    private String namedBy;
    private Instant namedAt;
    @Enumerated(EnumType.STRING)
    private Stage stage;

    protected Substitution() {
    }

    Substitution(String absentId, String substituteId, LocalDate firstDay, LocalDate lastDay, String reason, String namedBy, Instant namedAt) {
        this.absentId = absentId;
        this.substituteId = substituteId;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
        this.reason = reason;
        this.namedBy = namedBy;
        this.namedAt = namedAt;
        this.stage = Stage.PLANNED;
    }

    /** @return whether it counts on this day: what was cancelled never did, what was ended early did until then, for no whole day at worst */
    boolean holdsOn(LocalDate day) {
        return stage != Stage.CANCELLED && stage != Stage.RETURNED && !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    boolean overlaps(LocalDate from, LocalDate until) {
        return isOpen() && !lastDay.isBefore(from) && !firstDay.isAfter(until);
    }

    /** @return whether it runs or is still to come */
    boolean isOpen() {
        return OPEN.contains(stage);
    }

    void begin() {
        require(Stage.PLANNED);
        stage = Stage.RUNNING;
    }

    void end() {
        require(Stage.RUNNING);
        stage = Stage.ENDED;
    }

    /** The absent is back before the last day: from today on he or she acts alone. */
    void endEarly(LocalDate today) {
        require(Stage.RUNNING);
        if (firstDay.equals(today)) {
            stage = Stage.RETURNED;
        } else {
            lastDay = today.minusDays(1);
            stage = Stage.ENDED;
        }
    }

    void cancel() {
        require(Stage.PLANNED);
        stage = Stage.CANCELLED;
    }

    private void require(Stage expected) {
        if (stage != expected) {
            throw new IllegalStateException("Substitution %d is %s and not %s".formatted(id, stage, expected));
        }
    }

    public Long getId() {
        return id;
    }

    public String getAbsentId() {
        return absentId;
    }

    public String getSubstituteId() {
        return substituteId;
    }

    public LocalDate getFirstDay() {
        return firstDay;
    }

    /** @return the last day on which the substitute acts */
    public LocalDate getLastDay() {
        return lastDay;
    }

    /** @return why, may be null */
    public String getReason() {
        return reason;
    }

    public String getNamedBy() {
        return namedBy;
    }

    public Instant getNamedAt() {
        return namedAt;
    }

    public Stage getStage() {
        return stage;
    }
}
