"""Six charts, the routes and the events in Dash; `CONTENT` names the file that holds them."""

import json
import os
from pathlib import Path

import plotly.graph_objects as go
from dash import Dash, Input, Output, dcc, html

CONTENT = json.loads(Path(os.environ["CONTENT"]).read_text(encoding="utf-8"))
CHARTS, CHOICES = CONTENT["charts"], CONTENT["choices"]
FIGURES = {choice: [go.Figure(chart["figures"][choice]) for chart in CHARTS] for choice in CHOICES}
CONFIG = {"displayModeBar": False}
HALVES = {"display": "grid", "gridTemplateColumns": "1fr 1fr", "gap": "60px"}


def routes():
    """Return the map of the routes."""
    figure = go.Figure()
    for route in CONTENT["routes"]:
        line = {"color": route["colour"]}
        figure.add_scattergeo(
            lon=route["lon"], lat=route["lat"], name=route["name"], mode="lines", line=line
        )
    figure.update_geos(visible=False, fitbounds="locations")
    return figure.update_layout(height=620, showlegend=False)


def block(number, chart):
    """Return a chart under its heading."""
    figure = FIGURES[CHOICES[0]][number]
    graph = dcc.Graph(id=f"chart-{number}", figure=figure, config=CONFIG)
    return html.Div([html.H2(chart["heading"]), html.P(chart["about"]), graph])


app = Dash(title=CONTENT["title"], compress=True, eager_loading=True)
server = app.server
app.layout = html.Main(
    [
        html.H1(CONTENT["title"]),
        dcc.RadioItems(CHOICES, CHOICES[0], id="years", inline=True),
        html.Div([block(number, chart) for number, chart in enumerate(CHARTS)], style=HALVES),
        dcc.Graph(figure=routes(), config=CONFIG),
        html.Ul(
            [
                html.Li([html.Time(event["date"]), " ", event["title"], " ", event["about"]])
                for event in CONTENT["events"]
            ]
        ),
    ],
    style={"maxWidth": "1280px", "margin": "auto"},
)


@app.callback(
    [Output(f"chart-{number}", "figure") for number in range(len(CHARTS))],
    Input("years", "value"),
    prevent_initial_call=True,
)
def redraw(years):
    """Return all charts in the years chosen."""
    return FIGURES[years]
