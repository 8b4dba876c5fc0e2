package org.gongkai.citizen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import javax.sql.DataSource;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.gongkai.GongkaiTest;
import org.hibernate.cfg.ManagedBeanSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.resource.beans.spi.ManagedBeanRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.hibernate5.SpringBeanContainer;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import sample.SealedSample;

/** Identity data is looked for in the database as somebody would who has stolen it. */
@GongkaiTest
class IdentityIsSealedTest {

    private static final String NUMBER = "41090019900101003X";
    private static final byte[] PHOTOGRAPH = "a photographed identity card".getBytes(StandardCharsets.UTF_8);

    @Autowired
    DataSource source;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ConfigurableListableBeanFactory beans;
    @Autowired
    EntityManagerFactory ofTheApplication;
    @Autowired
    IdentitySeal seal;

    private EntityManagerFactory entities;
    private final String id = UUID.randomUUID().toString();

    @BeforeEach
    void openATableWithSealedColumns() {
        var binary = "postgresql".equals(System.getProperty("gongkai.test.database")) ? "bytea" : "blob";
        jdbc.execute("create table sealed_sample (id varchar(36) primary key, remark varchar(255), id_number varchar(500), photograph " + binary + ")");
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setManagedTypes(PersistenceManagedTypes.of(SealedSample.class.getName()));
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(ManagedBeanSettings.BEAN_CONTAINER, new SpringBeanContainer(beans),
                "hibernate.hbm2ddl.auto", "validate",
                "hibernate.physical_naming_strategy", "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy"));
        factory.afterPropertiesSet();
        entities = factory.getObject();
    }

    @AfterEach
    void removeIt() {
        entities.close();
        jdbc.execute("drop table sealed_sample");
    }

    @Test
    void theDatabaseNeverHoldsWhatWasSealedAndTheCaseReadsIt() {
        keep(new SealedSample(id, NUMBER, PHOTOGRAPH));

        assertThat(number(id)).doesNotContain(NUMBER, "4109", "003X").startsWith(keyId() + ":");
        assertThat(new String(photograph(id), StandardCharsets.ISO_8859_1)).doesNotContain("photographed", "card").startsWith(keyId());
        assertThat(read(id).idNumber()).isEqualTo(NUMBER);
        assertThat(read(id).photograph()).isEqualTo(PHOTOGRAPH);
    }

    @Test
    void theSameNumberLooksDifferentInEachRow() {
        var other = UUID.randomUUID().toString();
        keep(new SealedSample(id, NUMBER, PHOTOGRAPH));
        keep(new SealedSample(other, NUMBER, PHOTOGRAPH));

        assertThat(number(id).substring(9, 30)).isNotEqualTo(number(other).substring(9, 30));
        assertThat(photograph(id)).isNotEqualTo(photograph(other));
    }

    @Test
    void whatIsNotThereStaysNotThere() {
        keep(new SealedSample(id, null, null));

        assertThat(number(id)).isNull();
        assertThat(read(id).idNumber()).isNull();
        assertThat(read(id).photograph()).isNull();
    }

    /** A converter that makes something new each time must not make Hibernate write what was only read. */
    @Test
    void readingARowDoesNotWriteIt() {
        keep(new SealedSample(id, NUMBER, PHOTOGRAPH));
        var sealed = number(id);
        var sealedPhotograph = photograph(id);

        assertThat(read(id).idNumber()).isEqualTo(NUMBER);
        assertThat(number(id)).isEqualTo(sealed);
        assertThat(photograph(id)).isEqualTo(sealedPhotograph);
        inTransaction(manager -> {
            manager.find(SealedSample.class, id).remark("补正后受理");
            return null;
        });
        assertThat(jdbc.queryForObject("select remark from sealed_sample where id = ?", String.class, id)).isEqualTo("补正后受理");
        assertThat(read(id).photograph()).isEqualTo(PHOTOGRAPH);
    }

    @Test
    void aColumnThatSomebodyChangedIsNotRead() {
        keep(new SealedSample(id, NUMBER, PHOTOGRAPH));
        jdbc.update("update sealed_sample set id_number = ? where id = ?", NUMBER, id);

        assertThatThrownBy(() -> read(id)).hasRootCauseInstanceOf(BrokenSealException.class);
    }

    /** The way Hibernate itself asks in the running application: what it gets must have the application's keys. */
    @Test
    void theConvertersOfTheApplicationHaveItsKeys() {
        var registry = ofTheApplication.unwrap(SessionFactoryImplementor.class).getServiceRegistry().requireService(ManagedBeanRegistry.class);
        var text = registry.getBean(SealedText.class).getBeanInstance();
        var bytes = registry.getBean(SealedBytes.class).getBeanInstance();

        assertThat(seal.open(text.convertToDatabaseColumn(NUMBER))).isEqualTo(NUMBER);
        assertThat(seal.open(bytes.convertToDatabaseColumn(PHOTOGRAPH))).isEqualTo(PHOTOGRAPH);
        assertThat(text.convertToEntityAttribute(seal.seal(NUMBER))).isEqualTo(NUMBER);
    }

    private String keyId() {
        return seal.seal("").substring(0, IdentityKeys.ID_LENGTH);
    }

    private String number(String row) {
        return jdbc.queryForObject("select id_number from sealed_sample where id = ?", String.class, row);
    }

    private byte[] photograph(String row) {
        return jdbc.queryForObject("select photograph from sealed_sample where id = ?", byte[].class, row);
    }

    private void keep(SealedSample row) {
        inTransaction(manager -> {
            manager.persist(row);
            return null;
        });
    }

    private SealedSample read(String row) {
        return inTransaction(manager -> manager.find(SealedSample.class, row));
    }

    private <T> T inTransaction(Function<EntityManager, T> work) {
        try (var manager = entities.createEntityManager()) {
            manager.getTransaction().begin();
            var result = work.apply(manager);
            manager.getTransaction().commit();
            return result;
        }
    }
}
