import io
import json

import pytest
from PIL import Image

from dashboard.__main__ import main
from dashboard.core.load import load
from dashboard.core.select import Index
from dashboard.exports import stamp, verify
from tests.core import good, small
from tests.exports.test_stamp import PLATE

FILE = str(good.FINEST / "indicators.yaml")
OLD = '- {period: "2018", value: 40.1'
NEW = '- {period: "2018", value: 40.2'


@pytest.fixture
def png():
    made = io.BytesIO()
    Image.new("RGB", (4, 2)).save(made, "PNG")
    return stamp.png(made.getvalue(), stamp.texts(PLATE, small.finest()))


@pytest.fixture
def picture(png, tmp_path):
    file = tmp_path / "picture.png"
    file.write_bytes(png)
    return str(file)


def revised(folder):
    return good.changed(folder, (OLD, NEW))


def test_a_picture_of_the_record_as_it_is_stands(picture, capsys):
    status = main(["verify", picture, FILE])

    assert status == 0
    assert capsys.readouterr().out.splitlines() == [
        "stands: port-oil, 2018~port-2025: 40.1 Mt (B1)",
        "record 2025-06-30.9caebdfb, the same now",
        PLATE.permalink,
    ]


def test_a_picture_with_a_revised_figure_says_what_it_was_and_is(picture, tmp_path, capsys):
    status = main(["verify", picture, str(revised(tmp_path / "record"))])

    said = capsys.readouterr().out.splitlines()
    assert status == 1
    assert said[0] == "revised: port-oil, 2018~port-2025: 40.1 Mt (B1) → 40.2 Mt (B1)"
    assert said[1].startswith("record 2025-06-30.9caebdfb, now 2025-06-30.")


def test_a_file_that_says_nothing_is_told_what_to_do(tmp_path, capsys):
    file = tmp_path / "screenshot.png"
    file.write_bytes(b"\x89PNG\r\n\x1a\n")

    status = main(["verify", str(file), FILE])

    assert status == 2
    assert "bring the file as it was saved from the record" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    assert main(["verify", str(tmp_path / "none.png"), FILE]) == 2
    assert "none.png" in capsys.readouterr().err


def test_a_verdict_is_data_too(png, tmp_path):
    found = verify.verify(Index(load(revised(tmp_path / "record"))), png)

    told = json.loads(json.dumps(verify.plain(found)))

    assert told["stands"] is False
    assert told["permalink"] == PLATE.permalink
    assert told["figures"] == [
        {
            "indicator": "port-oil",
            "reading": "2018~port-2025",
            "standing": "revised",
            "then": {"value": "40.1", "unit": "Mt", "grade": "B1"},
            "now": {"value": "40.2", "unit": "Mt", "grade": "B1"},
        }
    ]
