"""When two addresses are of one article: without what an address says besides where it is.

Decides that http and https, `www.`, a slash at the end, the place in a page (#…) and what counts clicks (utm_…) make no
other article. Every other part may.
"""

from __future__ import annotations

import re

_COUNTING = re.compile(r"(?:utm_\w+|at_\w+|fbclid|gclid|cmpid|ocid|ns_\w+|xtor|CMP|src|ref)=[^&]*")


def link_of(url: str) -> str:
    """An address without what two of one article may differ in."""
    place, _, asked = url.partition("#")[0].partition("?")
    scheme, _, rest = place.partition("://")
    host, slash, path = (rest or scheme).partition("/")
    kept = "&".join(part for part in asked.split("&") if part and not _COUNTING.fullmatch(part))
    where = f"{host.casefold().removeprefix('www.')}{slash}{path}".rstrip("/")
    return f"{where}?{kept}" if kept else where
