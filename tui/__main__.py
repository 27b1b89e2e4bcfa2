"""Starts the command line: `python -m tui` is `tennis-tui`."""

import sys

from tui.cli import main

if __name__ == "__main__":
    sys.exit(main())
