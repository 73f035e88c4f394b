"""What other rooms make, in a word each, where those rooms are not there yet."""

import sys
from importlib.util import find_spec
from types import ModuleType

WRITERS = {
    "dashboard.exports.tables.csv": "csv",
    "dashboard.exports.tables.xlsx": "xlsx",
    "dashboard.exports.tables.nested": "json",
    "dashboard.exports.sources.csl": "csl",
    "dashboard.exports.sources.bib": "bib",
    "dashboard.exports.package": "package",
    "dashboard.exports.geo": "geojson",
    "dashboard.exports.whole": "json",
}


def stand_in():
    """Put modules in the place of those that are missing."""
    for name, function in WRITERS.items():
        parent = name.rpartition(".")[0]
        if parent not in sys.modules and not there(parent):
            put(parent, ModuleType(parent))
        if name not in sys.modules and not there(name):
            module = ModuleType(name)
            setattr(module, function, lambda *given, said=name: f'{{"said": "{said}"}}'.encode())
            put(name, module)
    if not there("dashboard.exports.studio"):
        studio = ModuleType("dashboard.exports.studio")
        studio.StuckError = type("StuckError", (Exception,), {})
        studio.BusyError = type("BusyError", (Exception,), {})
        put("dashboard.exports.studio", studio)


def there(name):
    try:
        return find_spec(name) is not None
    except (ImportError, ValueError):
        return name in sys.modules


def put(name, module):
    parent, _, last = name.rpartition(".")
    sys.modules[name] = module
    setattr(sys.modules[parent], last, module)
