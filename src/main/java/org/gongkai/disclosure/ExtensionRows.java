package org.gongkai.disclosure;

import java.util.List;
import org.springframework.data.repository.Repository;

interface ExtensionRows extends Repository<Extension, Long> {
    Extension save(Extension extension);

    List<Extension> findByCaseNumberOrderById(String caseNumber);
}
