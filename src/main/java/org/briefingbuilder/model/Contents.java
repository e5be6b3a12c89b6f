package org.briefingbuilder.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// All items of a project at one moment (not the texts). Immutable: [#with] gives the contents
/// after an edit and costs by the size of the edit, not of the project.
///
/// The passages may be [Late]: then whoever first wants more of them than their number or those of
/// one source waits until all are read, and meets what fails in that.
public final class Contents {

    private static final Contents EMPTY =
            new Contents(
                    OverlayMap.over(Map.of()),
                    OverlayMap.over(Map.of()),
                    OverlayMap.over(Map.of()),
                    OverlayMap.over(Map.of()),
                    Optional.empty());

    /// Kinds in the order in which one may refer to another: each only to kinds before it.
    private static final List<Class<? extends Item>> KINDS =
            List.of(
                    Source.class,
                    Theme.class,
                    Passage.class,
                    Brief.class,
                    Note.class,
                    Terms.class,
                    Waiver.class,
                    Scale.class,
                    KnownWord.class);

    private static final Comparator<Source> BY_LIBRARY =
            Comparator.comparingInt(Source::order).thenComparing(Source::id);

    /// As passages of one source stand in it.
    private static final Comparator<Passage> BY_PLACE =
            Comparator.comparing((Passage p) -> p.anchor().span()).thenComparing(Passage::id);

    private static final Comparator<Theme> BY_ORDER =
            Comparator.comparingInt(Theme::order).thenComparing(Theme::id);

    private static final Comparator<Brief> BY_AGE =
            Comparator.comparing((Brief brief) -> brief.made().at()).thenComparing(Brief::id);

    private final OverlayMap<String, Item> items;

    /// The ids of each kind.
    private final OverlayMap<Class<? extends Item>, OverlaySet<String>> kinds;

    /// For each source and theme, the ids of its passages.
    private final OverlayMap<String, OverlaySet<String>> marked;

    /// For each id, the ids of all other items that refer to it.
    private final OverlayMap<String, OverlaySet<String>> referring;

    /// When given, none of the others holds a passage.
    private final Optional<Late> late;

    /// Passages that are read when they are wanted. Any thread may ask.
    public interface Late {

        int count();

        /// Those of one source, in no order; costs by their number.
        List<Passage> of(String source);

        /// The passage with this id; at once when it is of the source that was asked for last.
        Optional<Passage> passage(String id);

        /// All items, the passages too; reads them when that was not done yet.
        Contents whole();

        /// Whether [#whole] gives its answer at once.
        boolean isRead();
    }

    private Contents(
            OverlayMap<String, Item> items,
            OverlayMap<Class<? extends Item>, OverlaySet<String>> kinds,
            OverlayMap<String, OverlaySet<String>> marked,
            OverlayMap<String, OverlaySet<String>> referring,
            Optional<Late> late) {
        this.items = items;
        this.kinds = kinds;
        this.marked = marked;
        this.referring = referring;
        this.late = late;
    }

    public static Contents empty() {
        return EMPTY;
    }

    /// The contents that hold exactly these items; fails as [#with] does. What belongs together is
    /// gathered first, so that a hundred thousand items cost little more than their number.
    public static Contents of(Collection<? extends Item> all) {
        return of(all, Optional.empty());
    }

    /// The contents that hold these items, none of them a passage, and passages that are read
    /// later. Whether everything refers to something is seen then.
    public static Contents of(Collection<? extends Item> others, Late late) {
        return of(others, Optional.of(late));
    }

    private static Contents of(Collection<? extends Item> all, Optional<Late> late) {
        Map<String, Item> items = HashMap.newHashMap(all.size());
        Map<Class<? extends Item>, List<String>> kinds = new HashMap<>();
        Map<String, List<String>> marked = new HashMap<>();
        Map<String, List<String>> referring = new HashMap<>();
        for (Item item : all) {
            if (items.put(item.id(), item) != null) {
                throw new Conflict("twice: " + item.id());
            }
            kinds.computeIfAbsent(item.getClass(), _ -> new ArrayList<>()).add(item.id());
            Map<String, List<String>> from = item instanceof Passage ? marked : referring;
            References.each(
                    item,
                    target -> from.computeIfAbsent(target, _ -> new ArrayList<>()).add(item.id()));
        }
        if (late.isEmpty()) {
            checkTargets(marked.keySet(), items);
            checkTargets(referring.keySet(), items);
        }
        Contents contents =
                new Contents(
                        OverlayMap.over(items), sets(kinds), sets(marked), sets(referring), late);
        contents.checkChains(all);
        return contents;
    }

    private static void checkTargets(Set<String> targets, Map<String, Item> items) {
        for (String target : targets) {
            if (!items.containsKey(target)) {
                throw new Conflict("something refers to nothing: " + target);
            }
        }
    }

    private static <K> OverlayMap<K, OverlaySet<String>> sets(Map<K, List<String>> lists) {
        Map<K, OverlaySet<String>> sets = HashMap.newHashMap(lists.size());
        lists.forEach((key, list) -> sets.put(key, OverlaySet.over(list)));
        return OverlayMap.over(sets);
    }

    /// The contents after `edit`.
    ///
    /// @throws Conflict when an item is not as the edit found it, something would refer to nothing,
    ///   or something would lead back to itself (a theme within itself, a note that answers itself)
    public Contents with(Edit edit) {
        if (late.isPresent()) {
            return whole().with(edit);
        }
        OverlayMap<String, Item> nextItems = items;
        OverlayMap<Class<? extends Item>, OverlaySet<String>> nextKinds = kinds;
        OverlayMap<String, OverlaySet<String>> nextMarked = marked;
        OverlayMap<String, OverlaySet<String>> nextReferring = referring;
        for (Change change : edit.changes()) {
            String id = change.id();
            Optional<Item> was = nextItems.get(id);
            if (!was.equals(change.before())) {
                throw new Conflict("not as the edit found it: " + id);
            }
            Set<String> before = was.map(References::of).orElse(Set.of());
            Set<String> after = change.after().map(References::of).orElse(Set.of());
            if (change.before().or(change::after).orElseThrow() instanceof Passage) {
                nextMarked = moved(nextMarked, before, after, id);
            } else {
                nextReferring = moved(nextReferring, before, after, id);
            }
            if (change.after().isPresent()) {
                Item is = change.after().get();
                nextItems = nextItems.plus(id, is);
                if (was.isEmpty()) {
                    nextKinds = plus(nextKinds, is.getClass(), id);
                }
            } else if (was.isPresent()) {
                nextItems = nextItems.minus(id);
                nextKinds = minus(nextKinds, was.get().getClass(), id);
            }
        }
        Contents next = new Contents(nextItems, nextKinds, nextMarked, nextReferring, late);
        next.checkReferences(edit);
        next.checkChains(
                edit.changes().stream().flatMap(change -> change.after().stream()).toList());
        return next;
    }

    /// The same with all passages read.
    public Contents whole() {
        return late.map(Late::whole).orElse(this);
    }

    /// Whether nobody has to wait for a passage.
    public boolean isWhole() {
        return late.isEmpty() || late.get().isRead();
    }

    /// Every item, each kind after the kinds it refers to; in no order within a kind.
    public Stream<Item> all() {
        return KINDS.stream().flatMap(this::ofKind);
    }

    public int size() {
        return items.size() + late.map(Late::count).orElse(0);
    }

    public Optional<Item> item(String id) {
        Optional<Item> there = items.get(id);
        return there.isPresent() || late.isEmpty() ? there : whole().item(id);
    }

    public Optional<Source> source(String id) {
        return as(Source.class, id);
    }

    public Optional<Passage> passage(String id) {
        return late.isPresent() ? late.get().passage(id) : as(Passage.class, id);
    }

    public Optional<Theme> theme(String id) {
        return as(Theme.class, id);
    }

    public Optional<Note> note(String id) {
        return as(Note.class, id);
    }

    public Optional<Brief> brief(String id) {
        return as(Brief.class, id);
    }

    /// In the library's order.
    public List<Source> sources() {
        return ofKind(Source.class).sorted(BY_LIBRARY).toList();
    }

    /// In the codebook's order.
    public List<Theme> themes() {
        return ofKind(Theme.class).sorted(BY_ORDER).toList();
    }

    /// By source, then as they stand in it.
    public List<Passage> passages() {
        return inReadingOrder(ofKind(Passage.class));
    }

    /// Oldest first.
    public List<Note> notes() {
        return byAge(ofKind(Note.class));
    }

    /// Oldest first.
    public List<Brief> briefs() {
        return ofKind(Brief.class).sorted(BY_AGE).toList();
    }

    public int count(Class<? extends Item> kind) {
        return late.isPresent() && kind == Passage.class
                ? late.get().count()
                : at(kinds, kind).size();
    }

    /// As they stand in the source.
    public List<Passage> passagesOf(Source source) {
        return passagesAt(source.id()).sorted(BY_PLACE).toList();
    }

    public int passageCount(Source source) {
        return at(whole().marked, source.id()).size();
    }

    public int passageCount(Theme theme) {
        return at(whole().marked, theme.id()).size();
    }

    /// By source, then as they stand in it.
    public List<Passage> passagesOf(Theme theme) {
        return inReadingOrder(passagesAt(theme.id()));
    }

    /// The passages that a brief quotes, in the brief's order, each once.
    public List<Passage> passagesOf(Brief brief) {
        return brief.quotations()
                .map(BriefBlock.Quotation::passage)
                .distinct()
                .flatMap(id -> passage(id).stream())
                .toList();
    }

    /// The briefs that quote a passage or ask about it, oldest first.
    public List<Brief> briefsQuoting(Passage passage) {
        return referringTo(passage.id(), Brief.class).sorted(BY_AGE).toList();
    }

    /// The notes about an item and their answers, oldest first.
    public List<Note> notesAbout(Item item) {
        return byAge(referringTo(item.id(), Note.class).filter(n -> n.about().equals(item.id())));
    }

    /// On what terms the words of an item may be used, if something was said of it itself.
    public Optional<Terms> termsOf(Item item) {
        return referringTo(item.id(), Terms.class).min(Comparator.comparing(Terms::id));
    }

    /// What is kept in a brief though a check points it out, oldest first.
    public List<Waiver> waiversOf(Brief brief) {
        return referringTo(brief.id(), Waiver.class)
                .sorted(
                        Comparator.comparing((Waiver waiver) -> waiver.made().at())
                                .thenComparing(Waiver::id))
                .toList();
    }

    /// The organisation's own scales of markings, oldest first.
    public List<Scale> scales() {
        return ofKind(Scale.class)
                .sorted(
                        Comparator.comparing((Scale scale) -> scale.made().at())
                                .thenComparing(Scale::id))
                .toList();
    }

    /// The words that dictionaries need not know here, in the order of their letters.
    public List<KnownWord> knownWords() {
        return ofKind(KnownWord.class)
                .sorted(
                        Comparator.comparing(KnownWord::word, String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(KnownWord::id))
                .toList();
    }

    /// The theme with this name, whatever the case of its letters; the codebook's first of several.
    public Optional<Theme> themeNamed(String name) {
        return ofKind(Theme.class)
                .filter(t -> t.name().equalsIgnoreCase(name.strip()))
                .min(BY_ORDER);
    }

    /// Everything that refers to the item with this id.
    public Stream<Item> referringTo(String id) {
        return Stream.concat(passagesAt(id), referringTo(id, Item.class));
    }

    /// The passages of the source or the theme with this id, in no order.
    public Stream<Passage> passagesAt(String id) {
        if (late.isPresent()) {
            return switch (items.get(id).orElse(null)) {
                case Source _ when !isWhole() -> late.get().of(id).stream();
                case Source _ -> whole().passagesAt(id);
                case Theme _ -> whole().passagesAt(id);
                case null, default -> Stream.empty();
            };
        }
        return at(marked, id).stream()
                .flatMap(it -> item(it).stream())
                .filter(Passage.class::isInstance)
                .map(Passage.class::cast);
    }

    private <T extends Item> Stream<T> referringTo(String id, Class<T> kind) {
        return at(referring, id).stream()
                .flatMap(it -> item(it).stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private <T extends Item> Stream<T> ofKind(Class<T> kind) {
        if (late.isPresent() && kind == Passage.class) {
            return whole().ofKind(kind);
        }
        return at(kinds, kind).stream().flatMap(id -> as(kind, id).stream());
    }

    private <T extends Item> Optional<T> as(Class<T> kind, String id) {
        return items.get(id).filter(kind::isInstance).map(kind::cast);
    }

    /// Source by source, each sorted by itself.
    private List<Passage> inReadingOrder(Stream<Passage> passages) {
        Map<String, List<Passage>> bySource = new HashMap<>();
        passages.forEach(p -> bySource.computeIfAbsent(p.source(), _ -> new ArrayList<>()).add(p));
        return bySource.keySet().stream()
                .flatMap(id -> source(id).stream())
                .sorted(BY_LIBRARY)
                .flatMap(
                        source ->
                                bySource.getOrDefault(source.id(), List.of()).stream()
                                        .sorted(BY_PLACE))
                .toList();
    }

    private static List<Note> byAge(Stream<Note> notes) {
        return notes.sorted(
                        Comparator.comparing((Note note) -> note.made().at())
                                .thenComparing(Note::id))
                .toList();
    }

    private void checkReferences(Edit edit) {
        for (Change change : edit.changes()) {
            if (change.after().isPresent()) {
                for (String target : References.of(change.after().get())) {
                    if (!items.containsKey(target)) {
                        throw new Conflict(change.id() + " refers to nothing: " + target);
                    }
                }
            } else if (marked.containsKey(change.id()) || referring.containsKey(change.id())) {
                throw new Conflict("something still refers to " + change.id());
            }
        }
    }

    /// From parent to parent, from answer to note, from revision to forerunner: every way ends.
    private void checkChains(Collection<? extends Item> from) {
        Set<String> ending = new HashSet<>();
        for (Item item : from) {
            if (above(item).isEmpty()) {
                continue;
            }
            Set<String> way = new HashSet<>();
            Optional<Item> at = Optional.of(item);
            while (at.isPresent() && !ending.contains(at.get().id())) {
                if (!way.add(at.get().id())) {
                    throw new Conflict(item.id() + " leads back to itself");
                }
                at = above(at.get()).flatMap(this::item);
            }
            ending.addAll(way);
        }
    }

    private static Optional<String> above(Item item) {
        return switch (item) {
            case Source source -> source.forerunner().or(source::within);
            case Theme theme -> theme.parent();
            case Note note -> note.answers();
            case Passage _, Brief _, Terms _, Waiver _, Scale _, KnownWord _ -> Optional.empty();
        };
    }

    /// With what `id` refers to now in place of what it referred to.
    private static OverlayMap<String, OverlaySet<String>> moved(
            OverlayMap<String, OverlaySet<String>> map,
            Set<String> before,
            Set<String> after,
            String id) {
        OverlayMap<String, OverlaySet<String>> next = map;
        for (String target : before) {
            next = after.contains(target) ? next : minus(next, target, id);
        }
        for (String target : after) {
            next = before.contains(target) ? next : plus(next, target, id);
        }
        return next;
    }

    private static <K> OverlaySet<String> at(OverlayMap<K, OverlaySet<String>> map, K key) {
        return map.get(key).orElse(OverlaySet.empty());
    }

    private static <K> OverlayMap<K, OverlaySet<String>> plus(
            OverlayMap<K, OverlaySet<String>> map, K key, String id) {
        return map.plus(key, at(map, key).plus(id));
    }

    private static <K> OverlayMap<K, OverlaySet<String>> minus(
            OverlayMap<K, OverlaySet<String>> map, K key, String id) {
        OverlaySet<String> left = at(map, key).minus(id);
        return left.isEmpty() ? map.minus(key) : map.plus(key, left);
    }

    /// An edit that does not fit the contents: made against others, or leaving something that
    /// refers to nothing.
    public static final class Conflict extends RuntimeException {
        private static final long serialVersionUID = 1;

        Conflict(String message) {
            super(message);
        }
    }
}
