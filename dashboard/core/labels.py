"""The words for the closed lists of the record, marked for translation."""

from __future__ import annotations


def say(message: str) -> str:
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


# A catalogue may put another number first: `1 Mt` is `100 万吨` to a reader of Chinese.
UNITS = {
    "percent": say("1 %"), "ratio": say("1 "), "index": say("1 points"),
    "t": say("1 t"), "kt": say("1 kt"), "Mt": say("1 Mt"),
    "t/month": say("1 t a month"), "kt/month": say("1 kt a month"), "Mt/month": say("1 Mt a month"),
    "kt/a": say("1 kt a year"), "Mt/a": say("1 Mt a year"),
    "mb": say("1 m barrels"), "kb/d": say("1 kb/d"), "mb/d": say("1 mb/d"),
    "bbl/t": say("1 barrels a tonne"),
    "bcm": say("1 bcm"), "bcm/a": say("1 bcm a year"),
    "km": say("1 km"), "mm": say("1 mm"),
    "USD": say("1 dollars"), "USD m": say("1 m dollars"), "USD bn": say("1 bn dollars"),
    "KZT bn": say("1 bn tenge"), "KZT tn": say("1 tn tenge"),
    "RUB bn": say("1 bn roubles"), "RUB tn": say("1 tn roubles"),
    "EUR m": say("1 m euros"), "EUR bn": say("1 bn euros"),
    "USD m/a": say("1 m dollars a year"), "USD bn/a": say("1 bn dollars a year"),
    "USD/t": say("1 dollars a tonne"), "USD/bbl": say("1 dollars a barrel"),
    "KZT/USD": say("1 tenge a dollar"),
    "persons": say("1 persons"), "entries": say("1 entries"), "exits": say("1 exits"),
    "applications": say("1 applications"), "permits": say("1 permits"),
    "companies": say("1 companies"), "projects": say("1 projects"), "meetings": say("1 meetings"),
    "calls": say("1 calls"), "visits": say("1 visits"), "votes": say("1 votes"),
    "TEU": say("1 TEU"), "wagons": say("1 wagons"), "agreements": say("1 agreements"),
    "students": say("1 students"), "pieces": say("1 pieces"), "trucks": say("1 trucks"),
    "cases": say("1 cases"),
}  # fmt: skip
TIMES = {"month": say("month"), "year": say("year"), "day": say("day")}
DOMAINS = {
    "energy": say("Energy"), "trade": say("Trade"), "defence": say("Defence"),
    "diplomacy": say("Diplomacy"), "people": say("People"), "finance": say("Finance"),
    "transport": say("Transport"),
}  # fmt: skip
BASES = {
    "produced": say("produced"), "loaded": say("loaded"), "transited": say("carried in transit"),
    "exported": say("exported"), "imported": say("imported"),
    "customs-origin": say("customs, by origin"),
    "customs-destination": say("customs, by destination"),
    "budgeted": say("budgeted"), "executed": say("spent"), "surveyed": say("surveyed"),
    "registered": say("registered"), "settled": say("settled"), "capacity": say("capacity"),
    "voted": say("voted"), "stated": say("stated"), "computed": say("computed"),
}  # fmt: skip
ROUTE_STATUSES = {
    "proposed": say("proposed"), "construction": say("under construction"),
    "shelved": say("shelved"), "cancelled": say("cancelled"), "operating": say("operating"),
    "idle": say("idle"), "mothballed": say("mothballed"), "retired": say("retired"),
}  # fmt: skip
ACCURACIES = {
    "high": say("line well known"), "medium": say("line through known points"),
    "low": say("sketch of the line"), "no-route": say("course not known"),
}  # fmt: skip
QUALIFIERS = {
    "exact": say("exact as stated"), "approx": say("approximate"), "at-least": say("at least"),
    "at-most": say("at most"),
}  # fmt: skip
STATUSES = {
    "A": say("actual"), "B": say("break in the series"), "D": say("another definition"),
    "E": say("estimate"), "F": say("forecast"), "I": say("bridged by arithmetic"),
    "P": say("provisional"), "U": say("low reliability"), "T": say("plan"),
}  # fmt: skip
RIVALRIES = {
    "definition": say("another definition"), "period": say("another period"),
    "unit": say("another unit"), "revision": say("an earlier or later edition"),
    "perspective": say("the other side's count"), "conflict": say("a conflicting figure"),
}  # fmt: skip
QUADS = {
    "verbal-cooperation": say("verbal co-operation"),
    "material-cooperation": say("material co-operation"),
    "verbal-conflict": say("verbal friction"), "material-conflict": say("material friction"),
    "none": say("step not aimed at the other state"),
}  # fmt: skip
VERDICTS = {
    "corroborated": say("Corroborated"), "partly": say("Partly"),
    "contradicted": say("Contradicted"), "unverified": say("Unverified"),
}  # fmt: skip
OUTCOMES = {"agrees": say("Agrees"), "conditional": say("If"), "differs": say("Differs")}
FATES = {
    "stands": say("Stands"), "revised": say("Revised"), "regraded": say("Source regraded"),
    "removed": say("Removed"),
}  # fmt: skip
CHANGES = {
    "added": say("Added"), "revised": say("Revised"), "reflagged": say("Flagged anew"),
    "removed": say("Removed"),
}  # fmt: skip
ENTRIES = {
    "record": say("the record itself"), "observation": say("observation"),
    "indicator": say("indicator"), "event": say("event"), "route": say("route"),
    "network": say("network"), "node": say("node of the network"),
    "link": say("link of the network"), "story": say("story"), "source": say("source"),
    "check": say("check"), "producer": say("maker of figures"), "place": say("place"),
    "reason": say("reason for a grade"),
}  # fmt: skip
INDEPENDENCE = {
    "state-owned": say("state body or state-owned"), "party": say("party to the matter"),
    "independent": say("independent"), "unknown": say("independence unknown"),
}  # fmt: skip
LETTERS = {
    "A": say("completely reliable"), "B": say("usually reliable"), "C": say("fairly reliable"),
    "D": say("not usually reliable"), "E": say("unreliable"),
    "F": say("reliability cannot be judged"),
}  # fmt: skip
DIGITS = {
    "1": say("confirmed by other sources"), "2": say("probably true"), "3": say("possibly true"),
    "4": say("doubtful"), "5": say("improbable"), "6": say("truth cannot be judged"),
}  # fmt: skip
