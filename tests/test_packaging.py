"""The package as it is built and installed: what a screen needs is in the wheel, and found however it is installed."""

import os
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tui import __version__, paths

ROOT = Path(__file__).resolve().parents[1]

WHERE = "from tui import paths; print(paths.STYLES); print(paths.SEEDS)"


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    """What a command prints, with the packages in `path` before those of the environment."""
    env = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    if path is not None:
        env["PYTHONPATH"] = str(path)
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the backend itself, which asks no network."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder, cwd=ROOT)
    return next(folder.glob("*.whl"))


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages that holds nothing but ours, installed from the wheel."""
    folder = tmp_path_factory.mktemp("site")
    install = ("-m", "pip", "install", "--quiet", "--no-index", "--no-deps", "--disable-pip-version-check")
    run(sys.executable, *install, "--target", folder, wheel, cwd=folder)
    return folder


def files(folder: Path) -> set[str]:
    """The files below a folder that are part of the project."""
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_holds_the_package_its_styles_and_its_samples_and_no_tests(wheel: Path) -> None:
    held = {name for name in zipfile.ZipFile(wheel).namelist() if ".dist-info/" not in name}
    source = {f"tui/{name}" for name in files(ROOT / "tui")}
    shipped = {f"tui/{name}/{file}" for name in ("styles", "seeds") for file in files(ROOT / name)}
    assert held == source | shipped
    assert "tui/py.typed" in held


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    archive = zipfile.ZipFile(wheel)
    told = {Path(name).name: archive.read(name).decode() for name in archive.namelist() if ".dist-info/" in name}
    assert f"Version: {__version__}\n" in told["METADATA"]
    assert "License-Expression: MIT\n" in told["METADATA"]
    assert "tennis-tui = tui.cli:main" in told["entry_points.txt"]
    assert "the tennis-tui authors" in told["LICENSE"]


def test_a_wheel_finds_what_it_ships(installed: Path) -> None:
    found = run(sys.executable, "-c", WHERE, cwd=installed, path=installed).split("\n")
    assert found[:2] == [str(installed / "tui" / "styles"), str(installed / "tui" / "seeds")]


def test_a_wheel_installs_the_command(installed: Path, home: Path) -> None:
    command = installed / "bin" / "tennis-tui"
    assert run(sys.executable, command, "--version", cwd=installed, path=installed) == f"tennis-tui {__version__}\n"
    listed = run(sys.executable, command, "list", cwd=installed, path=installed).splitlines()
    assert len(listed) == len(files(paths.SEEDS))


def test_a_checkout_finds_what_it_ships(tmp_path: Path) -> None:
    found = run(sys.executable, "-c", WHERE, cwd=tmp_path, path=ROOT).split("\n")
    assert found[:2] == [str(ROOT / "styles"), str(ROOT / "seeds")]
    assert run(sys.executable, "-m", "tui", "--version", cwd=ROOT) == f"tennis-tui {__version__}\n"


def test_an_editable_install_finds_what_it_ships(tmp_path: Path) -> None:
    if not Path(run(sys.executable, "-c", "import tui; print(tui.__file__)", cwd=tmp_path).strip()).is_relative_to(
        ROOT
    ):
        pytest.skip("the project is not installed editable in this environment")
    found = run(sys.executable, "-c", WHERE, cwd=tmp_path).split("\n")
    assert found[:2] == [str(ROOT / "styles"), str(ROOT / "seeds")]


@pytest.mark.parametrize("package", ["textual", "rich", "pygments"])
def test_what_draws_the_screen_is_exact(package: str) -> None:
    """A picture saved beside a test is right for one version; another may draw it a cell to the left."""
    pinned = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["dependencies"]
    assert any(requirement.startswith(f"{package}==") for requirement in pinned)
