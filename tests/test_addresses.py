"""Which addresses a browser is started with."""

import pytest

from tui.addresses import is_web


@pytest.mark.parametrize(
    "address",
    ["https://news.example/a?b=c#d", "http://news.example", "https://пример.example/теннис", "https://[2001:db8::1]/"],
)
def test_a_web_address_is_opened(address: str) -> None:
    assert is_web(address)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "news.example/a",
        "//news.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ssh://-oProxyCommand=x",
        "-new-window",
        "--remote-debugging-port=9222 http://news.example",
        "http://",
        "https:///path",
        "http://[::1",
        "https://news.example/a b",
        "https://news.example/\x1b[2J",
        "https://news.example/\u202egpj",
        "https://news.example\\@other.example",
        " https://news.example",
        "https://news.example\n",
    ],
)
def test_anything_else_is_refused(address: str) -> None:
    assert not is_web(address)
