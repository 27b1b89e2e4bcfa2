"""The commands of `tennis-tui`, one a file: each reads its own words, does its work and returns an exit code.

`tui.cli` says which word calls which; `shell` is what they share. None loads a screen but the reader.
"""
