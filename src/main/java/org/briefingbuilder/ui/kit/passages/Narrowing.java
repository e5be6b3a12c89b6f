package org.briefingbuilder.ui.kit.passages;

import org.briefingbuilder.text.Sought;
import org.briefingbuilder.ui.kit.passages.PassageIndex.Sorting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;

/// Filters as people type: when the words of a filter go on from those of the one before, only what
/// was found then is looked at again. One thread at a time.
public final class Narrowing {

    private List<KnownPassage> found = List.of();
    private PassageFilter filter = PassageFilter.all();
    private Sorting sorting = Sorting.PLACE;
    private LocalDate day = LocalDate.MIN;
    private long version = -1;

    /// The passages that fit, in order.
    public List<KnownPassage> find(
            PassageIndex index, PassageFilter wanted, Sorting order, LocalDate today, ZoneId zone) {
        boolean narrows =
                version == index.version()
                        && sorting == order
                        && day.equals(today)
                        && wanted.withWords("").equals(filter.withWords(""))
                        && narrows(Sought.of(filter.words()), Sought.of(wanted.words()));
        List<KnownPassage> among = narrows ? found : index.all(order);
        Predicate<KnownPassage> test = wanted.test(today, zone);
        // A first letter has a hundred thousand passages looked through.
        found = wanted.isAll() ? among : among.parallelStream().filter(test).toList();
        filter = wanted;
        sorting = order;
        day = today;
        version = index.version();
        return found;
    }

    /// Whether everything that has all the new words has all the old.
    static boolean narrows(Sought old, Sought now) {
        return old.terms().stream()
                .allMatch(term -> now.terms().stream().anyMatch(longer -> longer.contains(term)));
    }
}
