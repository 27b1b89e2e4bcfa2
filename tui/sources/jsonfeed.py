"""JSON Feed, versions 1 and 1.1. A field may have any type in one, and is passed over where it has the wrong one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from tui.sources.outline import Item, Outline, plain

VERSION = "https://jsonfeed.org/version/1"


def read(data: bytes) -> Outline | None:
    """The feed in these bytes; None where they are not JSON, or of something else."""
    try:
        feed = json.loads(data.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    if not isinstance(feed, dict) or not _string(feed, "version").startswith(VERSION):
        return None
    items = feed.get("items")
    return Outline(
        title=plain(_string(feed, "title")),
        site=_string(feed, "home_page_url"),
        ttl=0,
        items=[_item(item) for item in items if isinstance(item, dict)] if isinstance(items, list) else [],
    )


def _item(item: dict[str, Any]) -> Item:
    return Item(
        guid=_string(item, "id"),
        link=_string(item, "url") or _string(item, "external_url"),
        title=plain(_string(item, "title")),
        moment=_moment(_string(item, "date_published") or _string(item, "date_modified")),
        content=_string(item, "content_html") or plain(_string(item, "content_text")),
        summary=plain(_string(item, "summary")),
    )


def _string(holder: dict[str, Any], name: str) -> str:
    """A field's text; version 1 had ids that were numbers."""
    value = holder.get(name)
    return value if isinstance(value, str) else str(value) if isinstance(value, int) else ""


def _moment(written: str) -> datetime | None:
    """A date of RFC 3339; without a zone it is taken as UTC."""
    try:
        found = datetime.fromisoformat(written.strip())
        return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
