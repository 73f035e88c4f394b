import json
import re
from dataclasses import replace

import pytest

from dashboard.figures.map import key, picture, spec, strokes
from dashboard.figures.map.deck_parts import rgb
from dashboard.figures.map.scene import Note, Spot
from tests.figures import golden, maps
from tests.figures.charts import DARK, LIGHT

BOTH = (maps.THROUGH, maps.AROUND)
WHAT_IF = (
    replace(maps.THROUGH, selected=True, closed=True),
    replace(maps.AROUND, used=True, binding=True, accuracy="low"),
)
COLOURS = re.compile(r'class="br-map-(?:line|core|casing|band)" stroke="var\(--([a-z0-9-]+)\)"')


def drawn(scene):
    return picture.picture(scene, maps.SMALL)


def said(scene, palette=LIGHT):
    made = spec.spec(scene, maps.SMALL, palette, "./assets/1")
    return {layer["id"]: layer for layer in made["layers"]}


def features(layer):
    return [feature["properties"] for feature in layer["data"]["features"]]


def test_a_map_stays_as_it_was_last_read_over():
    assert golden.holds("map.svg", drawn(maps.scene(*BOTH)) + "\n")


def test_the_message_to_deck_gl_stays_as_it_was_last_read_over():
    made = spec.spec(maps.scene(*BOTH), maps.SMALL, LIGHT, "./assets/1")

    assert golden.holds("map.json", json.dumps(made, indent=1, ensure_ascii=False) + "\n")


@pytest.mark.parametrize("lines", [BOTH, WHAT_IF], ids=["as it is", "what if"])
@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_both_painters_draw_the_same_routes_in_the_same_colours(lines, palette):
    scene = maps.scene(*lines)

    strokes = [one["c"][:3] for one in features(said(scene, palette)["lines"])]

    names = [name.replace("-", "_") for name in COLOURS.findall(drawn(scene))]
    assert strokes == [rgb(getattr(palette, name)) for name in names]


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_both_painters_write_the_same_names(lang):
    scene = maps.scene(*BOTH, lang=lang, notes=(Note((12.0, 44.0), ("Halt", "6 July")),))
    layers = said(scene)

    texts = [one["t"] for name in ("names", "strong", "notes") for one in features(layers[name])]

    written = re.findall(r'<text[^>]*class="br-map-(?:words|note)[^>]*>([^<]*)<', drawn(scene))
    assert sorted("\n".join(texts).split("\n")) == sorted(written)


def test_both_painters_mark_what_is_assumed():
    scene = maps.scene(*WHAT_IF)

    signs = [one["i"] for one in features(said(scene)["signs"]) if "rim" not in one["i"]]

    assert {"cross", "arrow", "bars"} <= set(signs)
    assert drawn(scene).count('class="br-map-mark"') == 2 * sum(one != "stop" for one in signs)


def test_a_hollow_ring_and_a_crossed_place_look_so_in_both():
    spots = (Spot("a", "A", (6.0, 44.0), "hollow"), Spot("b", "B", (13.0, 44.0), "cross"))
    scene = maps.scene(spots=spots)
    layers = said(scene)

    assert features(layers["spots"]) == [{"id": "a", "r": 4.5, "f": [0, 0, 0, 0]}]
    assert [one["i"] for one in features(layers["signs"])] == ["stop-rim", "stop"]
    assert drawn(scene).count("br-map-spot-hollow") == 1
    assert drawn(scene).count("br-map-spot-cross") == 1


def test_a_click_on_a_route_tells_its_id_whatever_is_selected():
    plain, chosen = maps.scene(*BOTH), maps.scene(replace(BOTH[0], selected=True), BOTH[1])

    hits = said(plain)["routes"]

    assert [one["id"] for one in features(hits)] == ["north", "south"]
    assert features(said(chosen)["routes"]) == features(hits)
    assert [layer["id"] for layer in said(plain).values() if layer["pickable"]] == ["routes"]


def test_the_ground_is_fetched_from_our_own_origin_and_nothing_else_is():
    made = spec.spec(maps.scene(*BOTH), maps.SMALL, LIGHT, "./assets/1")

    text = spec.text(made)

    assert re.findall(r'"(\./[^"]*)"', text) == [
        "./assets/1/basemap.json",
        "./assets/1/map-marks.svg",
    ]
    assert "http" not in text
    assert made["mapStyle"] == "__MAP_STYLE__"


def test_a_route_that_leads_somewhere_is_a_link():
    made = drawn(maps.scene(replace(maps.THROUGH, href="?route=north")))

    assert '<a href="?route=north" target="_self"><title>North line</title>' in made
    assert 'role="group"' in made


def test_words_are_escaped():
    made = drawn(maps.scene(replace(maps.THROUGH, label="<b>&")))

    assert "<b>" not in made
    assert "&lt;b&gt;&amp;" in made


def test_a_suspended_route_is_thin_pale_and_crossed():
    made = drawn(maps.scene(replace(maps.THROUGH, status="suspended")))

    assert 'stroke-width="2.7" opacity="0.55"' in made
    assert made.count('class="br-map-mark"') == 2


def test_the_key_says_every_corridor_status_and_some_volumes():
    made = key.key(maps.WORDS)

    assert re.findall(r"<span>([^<]*)</span>", made) == [
        "through Borduria",
        "around Borduria",
        "disputed",
        "operating",
        "planned",
        "proposed",
        "suspended",
        "60 Mt",
        "unknown",
    ]


def test_the_scale_names_the_latitude_that_it_is_true_at():
    made = drawn(maps.scene())

    left = float(re.search(r'd="M([\d.]+) 280v6H380v-6"', made)[1])
    km, lat = map(int, re.search(r">(\d+) km at (\d+)° N<", made).groups())
    assert (380 - left) * maps.WINDOW.km(lat) == pytest.approx(km, rel=0.01)


def test_a_swatch_of_the_key_is_as_wide_as_a_route_that_carries_as_much():
    made = key.key(maps.WORDS)
    route = drawn(maps.scene(replace(maps.THROUGH, width=2.0)))

    wide = re.search(r'br-map-line" stroke="[^"]*" stroke-width="([^"]*)"', route)[1]

    assert f'stroke-width="{wide}"' in made


def test_a_route_is_drawn_wider_the_more_it_carries_and_least_where_nobody_says():
    shares = [strokes.share(volume) for volume in (None, 1.0, 10.0, 60.0)]

    assert shares == sorted(set(shares))
