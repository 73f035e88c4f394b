from benchmarks.chromium import LOCAL, SLOW
from benchmarks.peers import content, report
from benchmarks.peers.bench import Look, Seen


def seen():
    looks = {
        (name, link.name): [Look(figure, 2 * figure, 1000 * figure)]
        for link in (LOCAL, SLOW)
        for name, figure in {"ours": 100, "Dash": 200, "Vizro": 400, "Panel": 80}.items()
    }
    clicks = {"ours": [300, 310, 320], "Dash": [155], "Vizro": [620], "Panel": [310]}
    return Seen("156", looks, clicks, {name: [10] for name in clicks})


def test_the_first_figure_has_a_bound_beside_every_peer():
    found = [one for one in report.bounds(seen()) if one.what == "first real figure, local"]

    assert [(one.against, one.ratio, one.kept) for one in found] == [
        ("Dash", 0.5, True),
        ("Vizro", 0.25, True),
        ("Panel", 1.25, False),
    ]


def test_a_click_has_a_bound_beside_dash_only():
    found = [one for one in report.bounds(seen()) if one.what.startswith("a click")]

    assert [(one.against, one.ratio, one.kept) for one in found] == [
        ("Dash", 2.0, False),
        ("Vizro", 0.5, None),
        ("Panel", 1.0, None),
    ]


def test_losses_stand_in_the_table_too():
    rows = list(report.lines(seen()))

    assert rows[0].startswith("| medians | link | ours | Dash 4.")
    assert rows[2] == (
        "| first real figure | local | 100 ms | 200 ms (0.50) | 400 ms (0.25) | 80 ms (1.25) |"
    )
    assert "| 310 ms | 155 ms (2.00) |" in rows[6]


def test_a_figure_looks_the_same_under_any_template():
    template = {"layout": {"font": {"size": 13}, "xaxis": {"ticks": "outside"}, "yaxis": {}}}
    layout = {"template": template, "xaxis": {"type": "date"}, "yaxis2": {"visible": False}}

    made = content.plain({"data": [], "layout": layout})

    assert made["layout"] == {
        "font": {"size": 13},
        "xaxis": {"ticks": "outside", "type": "date"},
        "yaxis2": {"visible": False},
    }
