package org.briefingbuilder.edits;

import org.briefingbuilder.model.Ids;
import org.briefingbuilder.model.Theme;

import java.util.List;
import java.util.Optional;

/// The themes that every new project starts with.
public final class StartingThemes {

    private StartingThemes() {}

    public static List<Theme> of(Ids ids) {
        return List.of(
                theme(
                        ids,
                        1,
                        "dependency risk",
                        "D",
                        "Reliance on one supplier, partner, platform or technology that can be"
                                + " withdrawn or used as a lever.",
                        List.of(
                                "dependency",
                                "dependence",
                                "dependent",
                                "reliance",
                                "rely",
                                "vendor",
                                "lock-in",
                                "sole supplier",
                                "leverage",
                                "vulnerability",
                                "انحصار",
                                "محتاج")),
                theme(
                        ids,
                        2,
                        "crypto",
                        "C",
                        "Digital assets, stablecoins, mining and their regulation.",
                        List.of(
                                "crypto",
                                "cryptocurrency",
                                "bitcoin",
                                "stablecoin",
                                "blockchain",
                                "digital asset",
                                "token",
                                "mining of bitcoin",
                                "کرپٹو",
                                "بٹ کوائن")),
                theme(
                        ids,
                        3,
                        "minerals",
                        "M",
                        "Critical minerals and rare earths: deposits, mining, processing,"
                                + " partners.",
                        List.of(
                                "mineral",
                                "minerals",
                                "rare earth",
                                "copper",
                                "lithium",
                                "antimony",
                                "mine",
                                "reko diq",
                                "معدنیات",
                                "معدنی")),
                theme(
                        ids,
                        4,
                        "tariffs",
                        "T",
                        "Duties on trade, trade deals, market access and retaliation.",
                        List.of(
                                "tariff",
                                "tariffs",
                                "duty",
                                "duties",
                                "customs",
                                "trade deal",
                                "market access",
                                "export",
                                "import",
                                "ٹیرف",
                                "محصول")));
    }

    private static Theme theme(
            Ids ids, int order, String name, String mark, String definition, List<String> words) {
        return new Theme(
                ids.theme(), name, definition, words, order, mark, Optional.empty(), order);
    }
}
