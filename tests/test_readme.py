import re
import shutil

import pytest

from dashboard.__main__ import main


@pytest.fixture(scope="module")
def root(request):
    return request.config.rootpath


@pytest.fixture(scope="module")
def readme(root):
    return (root / "README.md").read_text(encoding="utf-8")


def test_the_make_commands_it_names_exist(readme, root):
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(), re.MULTILINE))

    assert set(re.findall(r"make ([a-z]+)", readme)) <= targets | {"commands"}


def test_every_path_it_names_exists(readme, root):
    table = readme.partition("| room |")[2].partition("## Dep")[0]
    paths = re.findall(r"`((?:dashboard|assets|benchmarks|tests)/[\w./]*)`", table)

    assert [path for path in paths if not (root / path).exists()] in ([], ["assets/vendor/"])


def test_every_room_of_the_code_is_in_its_table(readme, root):
    rooms = [
        f"dashboard/{path.name}{'/' if path.is_dir() else ''}"
        for path in (root / "dashboard").iterdir()
        if not path.name.startswith("__init__") and path.name != "__pycache__"
    ]

    assert [room for room in rooms if room not in readme] == []


def test_every_dependency_has_its_reason(readme, root):
    named = (root / "requirements.in").read_text().split()
    packages = [re.match(r"[a-z-]+", line)[0] for line in named]

    table = readme.partition("| package |")[2].partition("\n\n")[0]
    assert [package for package in packages if package not in table] == []


def test_the_mistake_it_shows_is_told_as_it_says(readme, root, tmp_path, capsys):
    shutil.copytree(root / "tests" / "records" / "finest", tmp_path / "record")
    file = tmp_path / "record" / "indicators.yaml"
    file.write_text(re.sub(r'period: "(2024)"', r"period: \1", file.read_text(), count=1))
    shown = re.search(r"^indicators\.yaml:\d+:\d+: \S+ (.*)$", readme, re.MULTILINE)[1]

    status = main(["check", str(file)])

    assert status == 1
    assert shown.replace("2025", "2024") in capsys.readouterr().out
