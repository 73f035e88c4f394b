"""Timelines of invented events, from none to thousands."""

import json
import random
import re
from datetime import date, timedelta

from dashboard.figures.timeline import data as columns
from dashboard.figures.timeline.scene import Moment, Timeline

LANES = (
    ("diplomacy", "Diplomacy"),
    ("energy", "Energy and transit"),
    ("trade", "Trade"),
    ("bodies", "Multilateral bodies"),
    ("defence", "Defence"),
)
KINDS = {
    "verbal-cooperation": "verbal co-operation",
    "material-cooperation": "material co-operation",
    "verbal-conflict": "verbal friction",
    "material-conflict": "material friction",
    "none": "not aimed at the other state",
}
WHOLE = (date(2014, 1, 1), date(2026, 12, 31))
_LISTED = re.compile(r"^    (\w+): (.+(?:\n        .+)*)", re.M)
WORDS = {key: " ".join(said.split()) for key, said in _LISTED.findall(columns.__doc__)}


def moment(id, start, end=None, precision="day", lane="energy", quad="none", importance=2, **more):
    first, last = date.fromisoformat(start), date.fromisoformat(end or start)
    said = {
        "when": f"{first.day} {first:%B %Y}",
        "actor": "Borduria",
        "title": f"What happened in case {id}",
        "grade": "C2",
        "href": f"?event={id}",
    }
    return Moment(
        id, first, last, precision, lane, quad, importance, kind=KINDS[quad], **(said | more)
    )


def timeline(*moments, window=WHOLE, whole=WHOLE, selected="", **more):
    said = {"today": date(2026, 11, 22), "lang": "en-GB", "words": WORDS} | more
    return Timeline(moments, LANES, window, whole, selected, **said)


def some():
    """Return two weeks with all kinds of dates, four events of one day, and a crowd a year on."""
    return (
        moment("speech-2022", "2022-06-17", lane="diplomacy", quad="verbal-conflict"),
        moment("offer-2022", "2022-07-04"),
        moment("halt-2022", "2022-07-06", quad="material-conflict", importance=3),
        moment("ban-2022", "2022-07-06", lane="trade", quad="material-conflict"),
        moment("route-2022", "2022-07-09"),
        moment("talks-2022", "2022-07-01", "2022-07-31", "month", "defence"),
        moment("drill-2022", "2022-06-20", "2022-06-26", "range", "bodies", "material-cooperation"),
        *(moment(f"crowd-{day}-2023", f"2023-07-{day:02}", lane="trade") for day in range(1, 29)),
    )


def many(count, seed=7):
    """Return as many events as asked for, of all kinds, in words and places drawn by lot."""
    lot = random.Random(seed)
    return tuple(_drawn(lot, number) for number in range(count))


def _drawn(lot, number):
    start = WHOLE[0] + timedelta(days=lot.randrange(4600))
    title = " ".join(lot.choice(_VOCABULARY) for _ in range(lot.randint(5, 8))).capitalize()[:60]
    return moment(
        f"{'-'.join(title.lower().split()[:2])}-{number}-{start.year}",
        start.isoformat(),
        lane=lot.choice(LANES)[0],
        quad=lot.choice(list(KINDS)),
        importance=lot.choice((1, 1, 1, 2, 2, 3)),
        title=title,
        actor=lot.choice(("Arcadia", "Borduria", "Arcadia and Borduria", "Freedonia")),
        grade=lot.choice(("A1", "B2", "C2", "C3", "F6")),
    )


def payload(timeline):
    return json.dumps(columns.data(timeline), ensure_ascii=False, separators=(",", ":"))


def _vocabulary(size=900):
    lot, letters = random.Random(1), "aeioubcdfghklmnprstv"
    return ["".join(lot.choice(letters) for _ in range(lot.randint(2, 11))) for _ in range(size)]


_VOCABULARY = _vocabulary()
