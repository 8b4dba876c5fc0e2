package org.gongkai.letter;

import java.util.Optional;

import org.springframework.data.repository.Repository;

interface LetterContents extends Repository<LetterContent, Long> {

    LetterContent save(LetterContent content);

    Optional<LetterContent> findById(Long letterId);
}
