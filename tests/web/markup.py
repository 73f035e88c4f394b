"""What a browser makes of a text: its elements, and all that would run or lead astray."""

from html.parser import HTMLParser

RUNS = ("application/json", "application/ld+json")


class Reader(HTMLParser):
    """Notes the troubles of a page, and its text."""

    def __init__(self, own_scripts):
        super().__init__(convert_charrefs=True)
        self.own, self.troubles, self.said, self.held = own_scripts, [], [], None

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.held = tag
        if tag in {"x-evil", "b", "iframe", "object", "embed", "base"} - self.own:
            self.troubles.append(self.get_starttag_text())
        self.troubles += [f"{tag} {name}" for name in given if name.startswith("on")]
        for name in ("href", "src", "xlink:href", "action", "formaction"):
            goal = (given.get(name) or "").strip().lower()
            if goal.startswith(("javascript:", "vbscript:", "data:text", "=")):
                self.troubles.append(f"{tag} {name}={goal[:60]}")
        if tag == "img" and given.get("src") == "x":
            self.troubles.append("img")

    def handle_data(self, data):
        self.said.append(data)
        if self.held == "script" and data.strip().startswith("boom"):
            self.troubles.append("script")

    def handle_endtag(self, tag):
        self.held = None


def read(html, own=()):
    """Return the troubles of a page and its text; `own` are elements that we make ourselves."""
    reader = Reader(set(own))
    reader.feed(html)
    return reader.troubles, "".join(reader.said)
