package org.briefingbuilder.architecture.broken.app;

import com.samskivert.mustache.Mustache;

import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

import picocli.CommandLine;

import java.sql.Connection;

/// Every library outside its place, and a printer of its own.
public final class EveryLibrary {

    private EveryLibrary() {}

    static Class<?>[] all() {
        System.out.println("printed");
        return new Class<?>[] {
            Connection.class,
            Hunspell.class,
            PDDocument.class,
            Jsoup.class,
            Mustache.class,
            Parser.class,
            CommandLine.class
        };
    }
}
