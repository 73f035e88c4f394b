"""The JSON Schemas in assets/ say what the models say."""

import json
from pathlib import Path

import jsonschema
import pytest

from dashboard.core import schema
from dashboard.core.read import read
from tests.core import good

ASSETS = Path(__file__).parents[2] / "assets"


@pytest.mark.parametrize("name", ["indicators.schema.json", "seeds.schema.json"])
def test_the_schema_in_assets_is_current(name):
    written = (ASSETS / name).read_text(encoding="utf-8")

    assert written == schema.text(schema.FILES[name])


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("indicators.schema.json", "indicators.yaml"),
        ("seeds.schema.json", "seeds/courier-2022.yaml"),
        ("seeds.schema.json", "seeds/register.yaml"),
    ],
)
def test_an_editor_that_holds_a_good_file_against_the_schema_marks_nothing(name, file):
    rules = json.loads((ASSETS / name).read_text(encoding="utf-8"))

    found = list(jsonschema.Draft202012Validator(rules).iter_errors(read(good.FINEST / file).data))

    assert found == []


def test_a_field_is_described_in_the_words_of_its_model():
    rules = json.loads((ASSETS / "indicators.schema.json").read_text(encoding="utf-8"))

    described = rules["$defs"]["Observation"]["properties"]["by"]["description"]

    assert described == "Id of the producer of the figure, where the source only relays it."
