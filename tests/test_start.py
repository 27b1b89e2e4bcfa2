"""What the reader's program may load before its first frame."""

from tests.test_import_hygiene import loaded


def test_the_screen_needs_no_model_and_no_parser() -> None:
    program = "import tui.app, sys\nassert 'tui.model' not in sys.modules\nassert 'tui.parse' not in sys.modules"
    assert loaded(program).isdisjoint({"pydantic", "trafilatura", "markdown_it", "webbrowser"})
