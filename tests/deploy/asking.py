"""Requests as they come, with the answer whatever its status."""

import urllib.error
import urllib.request


def asked(address, path, **headers):
    """Return the answer with its body read."""
    said = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        answer = urllib.request.urlopen(urllib.request.Request(address + path, headers=said))
    except urllib.error.HTTPError as refused:
        answer = refused
    with answer:
        answer.body = answer.read()
    return answer
