"""A terminal reader for tennis news that understands what it reads."""

__version__ = "0.1.0"
