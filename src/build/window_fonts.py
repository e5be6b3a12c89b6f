"""Makes the typeface of the window's panes: Inter's letters with Vazirmatn's Arabic ones.

Run by hand when either changes, with fontTools 4.38 or newer:

    npm pack inter-ui@3.19.3 vazirmatn@33.0.3, unpacked into two folders
    python3 window_fonts.py "INTER/Inter (web)" VAZIRMATN/fonts/ttf ../../resources/fonts/window
"""

import os
import sys
import tempfile

from fontTools import merge, subset
from fontTools.ttLib import TTFont
from fontTools.ttLib.tables._g_l_y_f import Glyph
from fontTools.ttLib.scaleUpem import scale_upem

ARABIC = {
    *range(0x0600, 0x0700),
    *range(0x0750, 0x0780),
    *range(0x08A0, 0x0900),
    *range(0xFB50, 0xFE00),
    *range(0xFE70, 0xFF00),
    *range(0x200C, 0x2010),  # joiners and marks of direction
}
# Signs of direction and joining are not seen: they get a glyph without width or ink.
UNSEEN = [0x061C, 0x200F, *range(0x202A, 0x202F), *range(0x2060, 0x2065), *range(0x2066, 0x206A)]
LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
ARABIC_FEATURES = [
    "ccmp", "isol", "init", "medi", "fina", "rlig", "liga", "calt", "mark", "mkmk", "kern", "curs",
    "locl",
]
COPYRIGHT = (
    "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter);"
    " Copyright 2015 The Vazirmatn Project Authors (https://github.com/rastikerdar/vazirmatn)"
)


def cut(source, letters, features, target):
    options = subset.Options()
    options.layout_features = features
    options.notdef_outline = True
    options.hinting = False
    options.drop_tables += ["DSIG", "STAT", "MVAR"]
    font = subset.load_font(source, options)
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = None
    font.save(target)


def name(font, family, style, postscript):
    table = font["name"]
    table.names = []
    for number, text in (
        (0, COPYRIGHT),
        (1, family),
        (2, style),
        (3, f"1.0;{postscript}"),
        (4, f"{family} {style}"),
        (5, "Version 1.0"),
        (6, postscript),
        (13, "SIL Open Font License 1.1"),
        (14, "https://openfontlicense.org"),
    ):
        table.setName(text, number, 3, 1, 0x409)


def make(inter, vazirmatn, target, family, style):
    with tempfile.TemporaryDirectory() as folder:
        latin, arabic = os.path.join(folder, "latin.ttf"), os.path.join(folder, "arabic.ttf")
        letters = [c for c in TTFont(inter).getBestCmap() if c not in ARABIC]
        cut(inter, letters, LATIN_FEATURES, latin)
        cut(vazirmatn, ARABIC, ARABIC_FEATURES, arabic)
        first, second = TTFont(latin), TTFont(arabic)
        scale_upem(second, first["head"].unitsPerEm)
        second.save(arabic)
        font = merge.Merger().merge([latin, arabic])
        font["OS/2"] = first["OS/2"]
        for metric in ("ascent", "descent", "lineGap"):
            setattr(font["hhea"], metric, getattr(first["hhea"], metric))
        unseen = font.getBestCmap()[0x200F]
        font["hmtx"][unseen] = (0, 0)
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap.update(dict.fromkeys(UNSEEN, unseen))
        # On Linux JavaFX draws the glyph for missing letters, without width, for each unseen sign.
        font["glyf"][".notdef"] = Glyph()
        name(font, family, style, (family + "-" + style).replace(" ", ""))
        font.flavor = "woff"
        font.save(target)


def main(inter, vazirmatn, target):
    for weight, arabic, family, style in (
        ("Regular", "Regular", "Briefing Sans", "Regular"),
        ("Bold", "Bold", "Briefing Sans", "Bold"),
        ("SemiBold", "SemiBold", "Briefing Sans Semi Bold", "Regular"),
        ("Italic", "Regular", "Briefing Sans", "Italic"),
    ):
        make(
            os.path.join(inter, f"Inter-{weight}.woff"),
            os.path.join(vazirmatn, f"Vazirmatn-{arabic}.ttf"),
            os.path.join(target, f"briefing-sans-{weight.lower()}.woff"),
            family,
            style,
        )


if __name__ == "__main__":
    main(*sys.argv[1:])
