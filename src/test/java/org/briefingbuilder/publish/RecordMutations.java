package org.briefingbuilder.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One value in a record's JSON, changed.
final class RecordMutations {

    private static final Pattern STRING =
            Pattern.compile("(?<=: |\\[ |, )\"((?:[^\"\\\\\\n]|\\\\.)+)\"(?=[,\\s\\]])");
    private static final Pattern NUMBER = Pattern.compile("(?<=: )\\d+(?=[,\\s])");

    private RecordMutations() {}

    /// One letter of one text.
    static String leaf(String json, Random random) {
        List<MatchResult> all = all(STRING, json);
        MatchResult one = all.get(random.nextInt(all.size()));
        String words = one.group(1);
        List<Integer> letters = new ArrayList<>();
        for (int i = 0; i < words.length(); i++) {
            boolean escaped = i > 0 && words.charAt(i - 1) == '\\';
            if (Character.isLetterOrDigit(words.charAt(i)) && !escaped) {
                letters.add(i);
            }
        }
        if (letters.isEmpty()) {
            return json;
        }
        int at = letters.get(random.nextInt(letters.size()));
        char was = words.charAt(at);
        char is = other(was);
        int place = one.start(1) + at;
        return json.substring(0, place) + is + json.substring(place + 1);
    }

    static char other(char was) {
        return Character.isDigit(was)
                ? was == '3' ? '8' : '3'
                : was > 0x600 ? was == 'ر' ? 'ز' : 'ر' : was == 'e' ? 'a' : 'e';
    }

    static String number(String json, Random random) {
        List<MatchResult> all = all(NUMBER, json);
        MatchResult one = all.get(random.nextInt(all.size()));
        int more = Integer.parseInt(one.group()) + 1 + random.nextInt(3);
        return json.substring(0, one.start()) + more + json.substring(one.end());
    }

    /// The value of one key, changed in every place where it is the same: a forger who takes care.
    static String everywhere(String json, String key, Random random) {
        Matcher matcher =
                Pattern.compile("\"" + key + "\" : \"(?!urn:briefing)((?:[^\"\\\\\\n]|\\\\.)+)\"")
                        .matcher(json);
        List<MatchResult> all = matcher.results().toList();
        if (all.isEmpty()) {
            return json;
        }
        String was = all.get(random.nextInt(all.size())).group(1);
        int at = random.nextInt(was.length());
        for (int i = 0; i < was.length(); i++) {
            int place = (at + i) % was.length();
            char c = was.charAt(place);
            if (Character.isLetterOrDigit(c) && (place == 0 || was.charAt(place - 1) != '\\')) {
                String is = was.substring(0, place) + other(c) + was.substring(place + 1);
                return json.replace(
                        "\"" + key + "\" : \"" + was + "\"", "\"" + key + "\" : \"" + is + "\"");
            }
        }
        return json;
    }

    private static List<MatchResult> all(Pattern pattern, String json) {
        return pattern.matcher(json).results().toList();
    }
}
