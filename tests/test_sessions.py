from streamlit import config

from dashboard import sessions


def test_the_settings_of_the_theme_are_gathered_once(monkeypatch):
    gathered = []
    monkeypatch.setattr(config, "get_options_for_section", lambda name: gathered.append(name) or {})

    sessions.remember()

    for section in ("theme", "theme.dark", "theme"):
        config.get_options_for_section(section)
    assert gathered == ["theme", "theme.dark"]
