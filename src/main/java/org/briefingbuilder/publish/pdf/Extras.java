package org.briefingbuilder.publish.pdf;

import java.util.List;

/// What a viewer offers beside the words of the pages: links, bookmarks, what lies over a page,
/// what is said of the file, and what it would do by itself.
///
/// @param links of all pages, in their order
/// @param laid annotations that are no links
/// @param bookmarks in the order in which they are listed
/// @param titles wherever the file says one
/// @param authors wherever the file says any; those of one place parted by commas
/// @param actions what it would run, open or send
public record Extras(
        List<Link> links,
        List<Laid> laid,
        List<Bookmark> bookmarks,
        List<String> titles,
        List<String> authors,
        List<Action> actions) {

    public Extras {
        links = List.copyOf(links);
        laid = List.copyOf(laid);
        bookmarks = List.copyOf(bookmarks);
        titles = List.copyOf(titles);
        authors = List.copyOf(authors);
        actions = List.copyOf(actions);
    }

    /// @param page from 1
    /// @param address empty when it leads to a place in the file
    /// @param words that are read out for it; empty when there are none
    public record Link(int page, String address, String words) {}

    /// @param page from 1
    /// @param kind its type, such as `Stamp`
    /// @param isRemark whether it is of the kind with which readers mark a text or note something
    ///   beside it, and shows nothing that could be taken for the page
    public record Laid(int page, String kind, boolean isRemark) {}

    /// @param page that it leads to, from 1; 0 when that is not to be known
    public record Bookmark(String title, int page) {}

    /// @param page on which it lies in wait, from 1; 0 when it is the file's
    /// @param kind its type, such as `JavaScript` or `Launch`
    public record Action(int page, String kind) {}
}
