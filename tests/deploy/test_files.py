import re

import pytest
import yaml

from tests.deploy.conftest import ROOT

DEPLOY = ROOT / "deploy"
NGINX = (DEPLOY / "nginx.conf").read_text(encoding="utf-8")
CONTAINER = (DEPLOY / "Containerfile").read_text(encoding="utf-8")
IGNORED = (DEPLOY / "Containerfile.containerignore").read_text(encoding="utf-8").splitlines()
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
COPIED = [
    source
    for sources in re.findall(r"^COPY (?!--from)(.+) \S+$", CONTAINER, re.MULTILINE)
    for source in sources.split()
]


@pytest.mark.parametrize("source", COPIED)
def test_what_the_image_copies_is_there_and_let_through(source):
    assert (ROOT / source).exists()
    assert f"!{source}" in IGNORED


def test_the_image_has_what_the_server_imports_and_no_secrets():
    assert {"dashboard", "assets", ".streamlit", "requirements.txt", "indicators.yaml"} <= {*COPIED}
    assert ".streamlit/secrets.toml" in IGNORED[IGNORED.index("!.streamlit") :]


def test_the_container_runs_as_nobody_in_particular_and_says_whether_it_is_well():
    assert "\nUSER record\n" in CONTAINER
    assert "127.0.0.1:8501/health" in CONTAINER


def test_nginx_stands_before_the_replicas_that_compose_starts():
    services = COMPOSE["services"]
    named = set(re.findall(r"server (\S+):8501", NGINX))
    proxy = services["nginx"]["networks"]["inner"]["ipv4_address"]

    assert named == set(services) - {"nginx"}
    assert services["nginx"]["ports"][0].endswith(":8080")
    assert "listen 8080;" in NGINX
    for name in named:
        assert services[name]["environment"]["TRUSTED_PROXIES"] == proxy


@pytest.mark.parametrize("name", ["replica-1", "replica-2"])
def test_a_replica_writes_neither_its_own_files_nor_the_record(name):
    replica = COMPOSE["services"][name]
    record = next(one for one in replica["volumes"] if isinstance(one, dict))

    assert replica["read_only"]
    assert (record["target"], record["read_only"]) == ("/record", True)


def test_kubernetes_asks_the_addresses_that_there_are():
    parts = list(yaml.safe_load_all((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8")))
    [container] = parts[0]["spec"]["template"]["spec"]["containers"]

    assert [part["kind"] for part in parts] == [
        "Deployment", "Service", "PodDisruptionBudget", "Ingress",
    ]  # fmt: skip
    assert container["readinessProbe"]["httpGet"]["path"] == "/health"
