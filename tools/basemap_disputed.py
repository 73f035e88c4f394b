"""Disputed areas of the basemap: what is taken out of every claimant, why, and whose outline it is.

The map takes no position: such an area is plain land, hatched, with a dotted outline. The list is
read over by hand for every record whose map shows another region. Left out on purpose:
Nagorno-Karabakh, one administration since September 2023; the valleys that India, China and Bhutan
dispute west of the region's edge, smaller than the hatch.
"""

from __future__ import annotations

from typing import NamedTuple


class Area(NamedTuple):
    """An area, the reason why it is hatched, and where its outline is taken from.

    Attributes:
        source: `world`: a shape of its own in Natural Earth; `un`: what Natural Earth and a map
            nearer to the UN's give to different countries; `districts`: parts of a country by name,
            as in Natural Earth 1:10m of 2013; `outline`: below.
        names: Names of the shapes in that source; for `un` the country it is in on that map.
        holders: Countries, ISO 3166 alpha-3, that it is taken out of, to whose borders a rough
            outline is fitted.
        file: The file of the districts.
    """

    id: str
    why: str
    source: str
    names: tuple[str, ...]
    holders: tuple[str, ...] = ()
    file: str = ""


AREAS = (
    Area(
        "crimea",
        "held by one state since 2014, another's by UN resolution 68/262",
        "un",
        ("Ukraine",),
        ("RUS",),
    ),
    Area(
        "ukraine-east",
        "annexation of 30 September 2022 declared invalid by UN resolution ES-11/4; whole oblasts,"
        " since no package draws the front, which moves: more is hatched than is occupied",
        "districts",
        ("Donets'k", "Luhans'k", "Zaporizhzhya", "Kherson"),
        ("UKR",),
        "ukr",
    ),
    Area(
        "abkhazia",
        "own administration since 1993, recognised by few",
        "districts",
        ("Abkhazia",),
        ("GEO",),
        "geo",
    ),
    Area(
        "south-ossetia", "own administration since 1992, recognised by few", "outline", (), ("GEO",)
    ),
    Area(
        "transnistria",
        "own administration since 1992, recognised by no UN member",
        "districts",
        ("Stîngă Nistrului", "Grigoriopol", "Transnistria", "Rezina", "Bender", "Camenca"),
        ("MDA",),
        "mda",
    ),
    Area(
        "northern-cyprus",
        "own administration since 1974, recognised by one state",
        "world",
        ("N. Cyprus",),
    ),
    Area(
        "kosovo",
        "recognised by about half of the UN's members, by neither state of this record",
        "world",
        ("Kosovo",),
    ),
    Area("palestine", "occupied since 1967, its borders not agreed", "world", ("PSE",)),
    Area(
        "golan",
        "occupied since 1967, annexed in 1981 against UN resolution 497",
        "outline",
        (),
        ("ISR", "SYR"),
    ),
    Area(
        "kashmir-indian",
        "held by India, claimed by Pakistan",
        "districts",
        ("Jammu and Kashmir",),
        ("IND",),
        "ind",
    ),
    Area(
        "kashmir-pakistani",
        "held by Pakistan, claimed by India",
        "districts",
        ("Azad Kashmir", "Northern Areas"),
        ("PAK",),
        "pak",
    ),
    Area("siachen", "held by India, claimed by Pakistan", "world", ("Siachen Glacier",)),
    Area("shaksgam", "held by China, claimed by India", "outline", (), ("CHN",)),
    Area("aksai-chin", "held by China, claimed by India", "outline", (), ("CHN",)),
)

# Natural Earth 1:50m, breakaway and disputed areas (public domain), rounded: lon lat, …
# No package holds them.
OUTLINES = {
    "south-ossetia": """
        43.70 42.67, 43.78 42.75, 43.80 42.72, 43.75 42.66, 43.74 42.62, 43.76 42.59, 43.83
        42.57, 43.96 42.57, 44.00 42.60, 44.10 42.62, 44.20 42.65, 44.35 42.51, 44.39 42.46,
        44.55 42.36, 44.60 42.34, 44.62 42.30, 44.64 42.18, 44.62 42.14, 44.54 42.03, 44.49
        42.00, 44.34 42.00, 44.30 42.01, 44.25 42.07, 44.18 42.09, 44.13 42.12, 44.08 42.17,
        44.01 42.17, 43.94 42.15, 43.91 42.13, 43.83 42.06, 43.81 42.06, 43.75 42.11, 43.66
        42.11, 43.61 42.15, 43.60 42.20, 43.64 42.28, 43.61 42.30, 43.58 42.34, 43.57 42.39,
        43.57 42.54, 43.60 42.61
    """,
    "golan": """
        35.84 32.88, 35.83 32.82, 35.79 32.73, 35.61 32.68, 35.59 32.72, 35.64 32.81, 35.63
        32.87, 35.59 32.95, 35.58 33.01, 35.64 33.12, 35.64 33.20, 35.60 33.24, 35.63 33.28,
        35.79 33.37, 35.84 33.42, 35.79 33.33, 35.81 33.21, 35.83 33.16, 35.85 33.08, 35.89
        32.94
    """,
    "shaksgam": """
        77.52 35.47, 77.45 35.48, 77.29 35.51, 77.09 35.55, 76.77 35.66, 76.56 35.77, 76.55
        35.89, 76.39 35.84, 76.25 35.81, 76.18 35.81, 76.10 35.95, 76.01 36.00, 75.91 36.05,
        75.90 36.09, 75.97 36.17, 75.97 36.38, 75.95 36.46, 76.11 36.42, 76.26 36.33, 76.42
        36.27, 76.48 36.22, 76.72 36.16, 76.77 36.01, 76.83 35.88, 77.02 35.81, 77.16 35.73,
        77.34 35.71, 77.48 35.63, 77.50 35.60
    """,
    "aksai-chin": """
        77.80 35.49, 78.04 35.55, 78.13 35.58, 78.35 35.72, 78.55 35.79, 78.67 35.87, 78.83
        35.87, 78.97 35.89, 79.10 35.89, 79.17 35.94, 79.35 35.97, 79.45 35.89, 79.64 35.84,
        79.86 35.79, 79.93 35.83, 80.00 35.82, 80.15 35.68, 80.31 35.58, 80.27 35.33, 80.26
        35.27, 80.20 35.18, 80.17 34.99, 80.09 34.84, 80.03 34.66, 79.88 34.66, 79.78 34.56,
        79.73 34.51, 79.72 34.42, 79.54 34.42, 79.52 34.40, 79.54 34.24, 79.43 34.06, 79.27
        34.02, 78.93 34.00, 78.89 33.93, 78.99 33.72, 79.00 33.67, 78.90 33.56, 78.92 33.39,
        78.80 33.50, 78.78 33.81, 78.73 34.01, 78.75 34.09, 78.97 34.23, 78.97 34.30, 78.76
        34.45, 78.52 34.56, 78.33 34.61, 78.24 34.77, 78.08 35.13, 78.01 35.25, 78.05 35.45,
        78.01 35.49, 77.89 35.45
    """,
}
