"""What of good files is public at a moment, and what editors see beside it."""

import pytest

from dashboard.core.load import RecordError, loaded
from dashboard.core.release import Release
from tests.core import good
from tests.core.small import FINEST, catalogue


@pytest.fixture
def locale(tmp_path):
    folder = tmp_path / "locale"
    folder.mkdir()
    for lang, tag in (("en", "en"), ("az", "az_Latn_AZ")):
        (folder / f"{lang}.po").write_text(catalogue(tag, {}), encoding="utf-8")
    return folder


def test_a_record_of_which_no_language_has_a_catalogue_is_told_with_its_line(tmp_path, locale):
    (locale / "en.po").unlink()

    with pytest.raises(RecordError) as caught:
        Release(locale).made(loaded(FINEST))

    assert str(caught.value).replace(f"{FINEST.parent}/", "") == (
        "indicators.yaml:9:14: record.languages: no page can be written in any of these; name "
        "one of az"
    )


def test_editors_see_the_whole_beside_what_is_public_now_and_not_beside_what_was(tmp_path, locale):
    """A reader may ask with the edition that was public before another thread made the next."""
    one, two = (("  - id: port-works\n", "  - id: port-works\n    draft: true\n"),
                ("  - id: far-line\n", "  - id: far-line\n    draft: true\n"))  # fmt: skip
    release = Release(locale)
    before = release.made(loaded(good.changed(tmp_path / "before", one)))
    after = release.made(loaded(good.changed(tmp_path / "after", one, two)))

    release.editorial(before)

    assert release.editorial(after).index.is_withheld("routes", "far-line")
    assert release.editorial(after) is release.editorial(after)
