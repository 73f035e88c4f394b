"""Six charts, the routes and the events in Panel; `CONTENT` names the file that holds them."""

import json
import os
from pathlib import Path

import panel as pn
import plotly.graph_objects as go

CONFIG = {"displayModeBar": False}
pn.extension("plotly")


@pn.cache
def content():
    """Return what the page shows, read once for all readers."""
    return json.loads(Path(os.environ["CONTENT"]).read_text(encoding="utf-8"))


@pn.cache
def indicator(number, years):
    """Return a chart in the years chosen, made once for all readers."""
    return go.Figure(content()["charts"][number]["figures"][years])


@pn.cache
def routes():
    """Return the map of the routes."""
    figure = go.Figure()
    for route in content()["routes"]:
        line = {"color": route["colour"]}
        figure.add_scattergeo(
            lon=route["lon"], lat=route["lat"], name=route["name"], mode="lines", line=line
        )
    figure.update_geos(visible=False, fitbounds="locations")
    return figure.update_layout(height=620, showlegend=False)


def block(number, chart):
    """Return a chart under its heading."""
    drawn = pn.bind(indicator, number, years)
    graph = pn.pane.Plotly(drawn, config=CONFIG, height=420, sizing_mode="stretch_width")
    words = pn.pane.Markdown(f"## {chart['heading']}\n\n{chart['about']}")
    return pn.Column(words, graph, sizing_mode="stretch_width")


charts, choices = content()["charts"], content()["choices"]
years = pn.widgets.RadioButtonGroup(options=choices, value=choices[0])
listed = [f"- {event['date']} {event['title']} {event['about']}" for event in content()["events"]]
pn.Column(
    f"# {content()['title']}",
    years,
    pn.GridBox(
        *(block(number, chart) for number, chart in enumerate(charts)),
        ncols=2,
        sizing_mode="stretch_width",
    ),
    pn.pane.Plotly(routes(), config=CONFIG, height=620, sizing_mode="stretch_width"),
    pn.pane.Markdown("\n".join(listed)),
    max_width=1280,
    sizing_mode="stretch_width",
    align="center",
).servable(title=content()["title"])
