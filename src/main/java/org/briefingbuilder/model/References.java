package org.briefingbuilder.model;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/// Which items an item refers to.
final class References {

    private References() {}

    /// Gives each id to `target` once. A passage, of which there are many, needs no set for that:
    /// it carries no theme twice.
    static void each(Item item, Consumer<String> target) {
        if (item instanceof Passage passage) {
            target.accept(passage.source());
            passage.tags().forEach(tag -> target.accept(tag.theme()));
        } else {
            of(item).forEach(target);
        }
    }

    static Set<String> of(Item item) {
        Set<String> ids = new LinkedHashSet<>();
        switch (item) {
            case Source source -> {
                source.forerunner().ifPresent(ids::add);
                source.within().ifPresent(ids::add);
            }
            case Theme theme -> theme.parent().ifPresent(ids::add);
            case Passage passage -> {
                ids.add(passage.source());
                passage.tags().forEach(tag -> ids.add(tag.theme()));
            }
            case Note note -> {
                ids.add(note.about());
                note.answers().ifPresent(ids::add);
            }
            case Terms terms -> ids.add(terms.about());
            case Waiver waiver -> ids.add(waiver.brief());
            case Scale _, KnownWord _ -> {}
            case Brief brief -> {
                for (Section section : brief.sections()) {
                    addThemes(section, ids);
                }
                brief.quotations().forEach(quotation -> ids.add(quotation.passage()));
                brief.allBlocks().forEach(block -> addQuestioned(block, ids));
            }
        }
        return ids;
    }

    private static void addThemes(Section section, Set<String> ids) {
        section.theme().ifPresent(ids::add);
        section.sections().forEach(inner -> addThemes(inner, ids));
    }

    private static void addQuestioned(BriefBlock block, Set<String> ids) {
        if (block instanceof BriefBlock.Questions asked) {
            asked.questions().forEach(question -> question.passage().ifPresent(ids::add));
        }
    }
}
