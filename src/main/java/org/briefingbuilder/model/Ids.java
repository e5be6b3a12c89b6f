package org.briefingbuilder.model;

import java.util.random.RandomGenerator;

/// Makes ids: a letter for the kind and ten letters or digits (50 random bits; no i, l, o or u, so
/// that nothing looks like another).
public final class Ids {

    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;

    private final RandomGenerator random;

    public Ids(RandomGenerator random) {
        this.random = random;
    }

    public String source() {
        return next('s');
    }

    public String passage() {
        return next('p');
    }

    public String theme() {
        return next('t');
    }

    public String note() {
        return next('n');
    }

    public String brief() {
        return next('b');
    }

    public String terms() {
        return next('r');
    }

    public String waiver() {
        return next('w');
    }

    public String scale() {
        return next('m');
    }

    public String word() {
        return next('k');
    }

    public String quotation() {
        return next('q');
    }

    private String next(char kind) {
        StringBuilder id = new StringBuilder(LENGTH + 1).append(kind);
        for (int i = 0; i < LENGTH; i++) {
            id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return id.toString();
    }
}
