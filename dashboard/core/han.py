"""Chinese characters in a text: whether there are any, and where they meet others."""

from __future__ import annotations

import re

_CHARS = "\u3400-\u9fff"
HAN = re.compile(f"[{_CHARS}]")
# Browsers set a small gap of their own where Chinese characters meet figures or Latin letters.
MEETINGS = re.compile(f"(?<=[{_CHARS}])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z])(?=[{_CHARS}])")
