from tools import audit

WELL = {"name": "starlette", "version": "1.10.0", "vulns": []}
FAULTY = {
    "name": "pillow", "version": "1.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["1.1", "2"]}],
}  # fmt: skip
MISSED = {"name": "plotly", "skip_reason": "Dependency not found on the index"}


def test_packages_without_known_faults_are_well():
    assert audit.verdict({"dependencies": [WELL]}) == (0, ["1 packages, no fault known"])


def test_a_known_fault_is_named_with_its_cure():
    status, lines = audit.verdict({"dependencies": [WELL, FAULTY]})

    assert (status, lines) == (1, ["pillow 1.0: PYSEC-1; mended in 1.1, 2"])


def test_packages_that_nobody_knows_are_no_verdict():
    status, lines = audit.verdict({"dependencies": [WELL, MISSED]})

    assert status == 2
    assert lines == [
        "no verdict: 1 of 2 packages are not known there, such as ['plotly']; run it where "
        "the package index itself is reached, or with --vulnerability-service osv"
    ]


def test_a_fault_that_is_known_counts_though_others_are_not():
    assert audit.verdict({"dependencies": [FAULTY, MISSED]})[0] == 1


def test_nothing_asked_about_is_no_verdict():
    assert audit.verdict({"dependencies": []})[0] == 2
