"""Six charts, the routes and the events in Vizro; `CONTENT` names the file that holds them."""

import json
import os
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go
import vizro.models as vm
from vizro import Vizro
from vizro.models.types import capture

CONTENT = json.loads(Path(os.environ["CONTENT"]).read_text(encoding="utf-8"))
CHARTS, CHOICES = CONTENT["charts"], CONTENT["choices"]
FIGURES = {choice: [go.Figure(chart["figures"][choice]) for chart in CHARTS] for choice in CHOICES}
CONFIG = {"config": {"displayModeBar": False}}
EVENTS = pd.DataFrame(CONTENT["events"])
ROUTES = pd.DataFrame(CONTENT["routes"])


@capture("graph")
def indicator(data_frame, number, years):
    """Return a chart in the years chosen; it is drawn from what was read at the start."""
    return FIGURES[years][number]


@capture("graph")
def routes(data_frame):
    """Return the map of the routes."""
    figure = go.Figure()
    for route in data_frame.itertuples():
        line = {"color": route.colour}
        figure.add_scattergeo(
            lon=route.lon, lat=route.lat, name=route.name, mode="lines", line=line
        )
    figure.update_geos(visible=False, fitbounds="locations")
    return figure.update_layout(height=620, showlegend=False)


graphs = [
    vm.Graph(
        id=f"chart-{number}",
        title=chart["heading"],
        header=chart["about"],
        figure=indicator(EVENTS.head(0), number=number, years=CHOICES[0]),
        extra=CONFIG,
    )
    for number, chart in enumerate(CHARTS)
]
listed = "\n".join(f"- {event.date} {event.title} {event.about}" for event in EVENTS.itertuples())
page = vm.Page(
    title=CONTENT["title"],
    layout=vm.Flex(),
    components=[
        vm.Container(
            title="",
            layout=vm.Grid(grid=[[0, 1], [2, 3], [4, 5]], row_min_height="540px", col_gap="60px"),
            components=graphs,
        ),
        vm.Graph(figure=routes(ROUTES), extra=CONFIG),
        vm.Text(text=listed),
    ],
    controls=[
        vm.Parameter(
            targets=[f"chart-{number}.years" for number in range(len(CHARTS))],
            selector=vm.RadioItems(title="Years", options=CHOICES, value=CHOICES[0]),
        )
    ],
)
app = Vizro(compress=True, eager_loading=True).build(
    vm.Dashboard(pages=[page], theme="vizro_light")
)
