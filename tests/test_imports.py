import re
import subprocess
import sys
from pathlib import Path

import pytest

DASHBOARD = Path(__file__).parent.parent / "dashboard"
ASSETS = DASHBOARD.parent / "assets"
COUNTRIES = re.compile(r"kazakh|russia|\bkaz\b|\brus\b|\bkz\b|\bru\b|哈萨克|俄罗斯", re.IGNORECASE)


@pytest.mark.parametrize("package", ["core", "figures"])
def test_streamlit_stays_out_of(package):
    folder = DASHBOARD / package
    modules = sorted(f"dashboard.{package}.{file.stem}" for file in folder.glob("[!_]*.py"))
    code = f"import sys, {', '.join(modules)}; sys.exit('streamlit' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], cwd=DASHBOARD.parent, check=False)

    assert done.returncode == 0


def test_no_module_names_the_countries_of_the_record():
    own = [*DASHBOARD.rglob("*.py"), *ASSETS.glob("*.css"), *ASSETS.glob("*.js")]

    found = [
        f"{file.name}:{number}: {line.strip()}"
        for file in own
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if COUNTRIES.search(line)
    ]

    assert found == []
