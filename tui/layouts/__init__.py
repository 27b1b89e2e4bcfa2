"""How what a screen shows, and a command prints, is laid out as lines (`tui.lines`)."""
