"""Where things lie: what is shipped with the program, and what belongs to the user.

Decides nothing else and makes nothing: no folder comes to be because this module was imported or asked. The shipped
folders lie inside the package in a wheel, and beside it in a checkout or an editable install.
"""

import os
from pathlib import Path

HOME_VARIABLE = "TENNIS_TUI_HOME"

_PACKAGE = Path(__file__).resolve().parent
_SHIPPED = _PACKAGE if (_PACKAGE / "styles").is_dir() else _PACKAGE.parent
STYLES = _SHIPPED / "styles"
SEEDS = _SHIPPED / "seeds"


def home() -> Path | None:
    """The folder for what the user's reader keeps; None where the system names no place for it.

    TENNIS_TUI_HOME wins; else the place the system's convention gives, on Linux `$XDG_DATA_HOME/tennis-tui`, which is
    `~/.local/share/tennis-tui` where the variable is not set.
    """
    if chosen := os.environ.get(HOME_VARIABLE):
        return Path(os.path.abspath(os.path.expanduser(chosen)))  # noqa: PTH100, PTH111 - unlike Path's, never raise
    from platformdirs import user_data_path  # 8 ms that only the reader and `list` have to spend

    try:
        folder = user_data_path("tennis-tui", appauthor=False)
    except RuntimeError:  # an account without a home folder
        return None
    return folder if folder.is_absolute() else None  # for which earlier platformdirs leave a literal "~"


def library() -> Path | None:
    """The user's library file, which need not exist yet; None where there is no place for one."""
    folder = home()
    return None if folder is None else folder / "library.db"
