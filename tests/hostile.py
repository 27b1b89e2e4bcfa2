"""Documents that try to break a reader, or to make its terminal obey them, written into a folder when a test asks.

They are made here rather than kept as files: an editor or git would mend the line ends and codes that they are for.
"""

import os
from pathlib import Path

# Markup of the screen library, and codes that draws print: all of it is to be seen as it stands.
TITLE = "[/] Norrie [WC] beats [6] Vacherot [@click=app.quit]x[/]"
BODY = "[/] In Lyon, [@click=app.quit]x[/] [b [/foo] [LL] [1/WC] [link='http://a.b'] beat [Jannik] Sinner 6-4 7-6(4)."

CLIPBOARD = "c2VjcmV0"
WINDOW = "pwned"
# What a terminal would do something about. None of these may reach one from a document.
ORDERS = {
    "clear the screen": "\x1b[2J\x1b[H",
    "leave the screen": "\x1b[?1049l\x1b[?1000l",
    "ask the device": "\x1b[c\x1b[6n\x1b[21t",
    "title": f"\x1b]0;{WINDOW}\x1b\\",
    "clipboard, BEL": f"\x1b]52;c;{CLIPBOARD}\x07",
    "clipboard, ST": f"\x1b]52;c;{CLIPBOARD}\x1b\\",
    "clipboard, C1": f"\x9d52;c;{CLIPBOARD}\x9c",
    "link": "\x1b]8;;http://evil.example\x1b\\text\x1b]8;;\x1b\\",
    "colour, C1": "\x9b31m",
    "device string": "\x1bPq\x1b\\",
    "NUL, BEL, BS, SO, SI, DEL": "\x00\x07\x08\x0e\x0f\x7f",
    "right to left": "\u202egpj.exe\u202c\u2066x\u2069\u200f\u200e\u061c",
    "tags": "\U000e0041\U000e0042\U000e007f",
    "unended clipboard": f"\x1b]52;c;{CLIPBOARD}",
    "lone escape": "\x1b",
}

READABLE = {
    "brackets.md": f"---\ntitle: '{TITLE}'\nsource: hostile [/]\ndate: 2025-10-30\n---\n\n{BODY}\n".encode(),
    "brackets.txt": f"{TITLE}\n\n{BODY}\n".encode(),
    "orders.md": (
        f"---\ntitle: Orders {''.join(ORDERS.values())}\nsource: hostile\x1b[2J\n---\n\n"
        + "\n\n".join(f"{name}: Norrie {order} won 6-4 6-3." for name, order in ORDERS.items())
    ).encode(),
    "orders.txt": "\n".join(f"{name}: Norrie {order} won 6-4 6-3." for name, order in ORDERS.items()).encode(),
    "references.html": (
        "<html><head><title>Norrie &#27;[2J wins &#91;/&#93;</title></head><body><h1>Norrie &#27;[2J wins [/]</h1>"
        + "".join(
            f"<p>{n}. Norrie &#x1b;]52;c;eA==&#7; beat &#8238;Vacherot&#0; 6-4 &#155;31m 6-3 in Lyon.</p>"
            for n in range(9)
        )
        + "</body></html>"
    ).encode(),
    "windows-1252.txt": "“A café in Orléans”, said Gaël – and won 6–4, 6–3 …".encode("cp1252"),
    "utf-16.txt": "“Świątek” won 6–4, 6–3 in Lyon.".encode("utf-16"),
    "utf-16-unmarked.txt": "Norrie won 6–4, 6–3 in Lyon, and “played well”.".encode("utf-16-le"),
    "utf-8-marked.txt": "Świątek won 6-4 6-3 in Lyon.".encode("utf-8-sig"),
    "iso-8859-2.html": "<html><meta charset=iso-8859-2><p>Świątek pokonała rywalkę 6:4.</p></html>".encode(
        "iso-8859-2"
    ),
    "carriage.txt": b"Norrie won 6-4 6-3.\r\nHe plays on.\rAAAA\rB\n",
    "marks.txt": ("Norrie Z" + "\u0301\u0302\u0303" * 30_000 + "al won 6-4 6-3.").encode(),
}
BIG = {
    "one-line.txt": b"Norrie beat Vacherot 6-4 6-3 in Lyon. " * 132_000,  # 5 MB
    "many-lines.txt": b"6-4\n" * 200_000,
}
REFUSED = {
    "empty.txt": b"",
    "blank.md": b" \n\t\n\xc2\xa0\n",
    "only-orders.txt": b"\x1b[2J\x1b[c\x1b",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "paper.md": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>> endobj",
    "zeros.html": bytes(5000),
}


def write(folder: Path, *groups: dict[str, bytes]) -> Path:
    """Put these documents, by default the readable and the refused ones, into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for group in groups or (READABLE, REFUSED):
        for name, content in group.items():
            (folder / name).write_bytes(content)
    return folder


def write_traps(folder: Path) -> Path:
    """Put into a folder what has a document's name and is none: a pipe, links that lead nowhere or in circles."""
    folder.mkdir(parents=True, exist_ok=True)
    os.mkfifo(folder / "pipe.txt")
    (folder / "self.md").symlink_to("self.md")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    (folder / "round").symlink_to(".")
    (folder / "folder.md").mkdir()
    return folder
