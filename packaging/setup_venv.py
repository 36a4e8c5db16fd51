"""Prepare `.venv`: the environment that Counterpoint runs, is tested and is checked in.

    python3 packaging/setup_venv.py run    what running needs
    python3 packaging/setup_venv.py dev    that, and what the tests and checks need (the default)

Uses the standard library alone. A second call finds a stamp and does nothing. On Debian and its kin it installs
missing system libraries if it may; where it may not, it prints the command to run. What the tests on a virtual screen
need is tried for once and left out where it cannot be had: those tests are skipped then, and say so.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
NEWER_NAMES = ("python3.14", "python3.13", "python3.12", "python3.11")

# What to install, and the stamps that say it is installed.
REQUIREMENTS = {"run": "requirements.txt", "dev": "requirements-dev.txt"}
STAMPS = {"run": ("run",), "dev": ("dev", "run")}

# Debian package: the library Qt opens from it. The first group draws without a screen, the second needs one.
OFFSCREEN_LIBRARIES = {
    "libglib2.0-0": "libglib-2.0.so.0",
    "libgl1": "libGL.so.1",
    "libegl1": "libEGL.so.1",
    "libdbus-1-3": "libdbus-1.so.3",
    "libfontconfig1": "libfontconfig.so.1",
    "libxkbcommon0": "libxkbcommon.so.0",
}
SCREEN_LIBRARIES = {
    "libxcb-cursor0": "libxcb-cursor.so.0",
    "libxcb-icccm4": "libxcb-icccm.so.4",
    "libxcb-keysyms1": "libxcb-keysyms.so.1",
    "libxcb-shape0": "libxcb-shape.so.0",
    "libxkbcommon-x11-0": "libxkbcommon-x11.so.0",
}


# Debian package: its program that the tests on a virtual screen start.
SCREEN_PROGRAMS = {"xvfb": "Xvfb", "xdotool": "xdotool", "x11-xkb-utils": "setxkbmap"}
SCREEN_TRIED = VENV / ".stamp-screen-tried"


class SetupError(Exception):
    """The environment cannot be prepared; the message says what to do."""


def say(text: str) -> None:
    """Print one line to the user at once."""
    print(text, file=sys.stderr, flush=True)


def run(*command: str, env: dict[str, str] | None = None) -> None:
    """Run a command; raises SetupError if it fails."""
    result = subprocess.run(command, env=env, cwd=ROOT, stdin=subprocess.DEVNULL, check=False)
    if result.returncode:
        raise SetupError(f"This command failed: {' '.join(command)}")


# --- the system's packages ----------------------------------------------------------------------------------------


def can_open(library: str) -> bool:
    """Tell whether this process can open a shared library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(kind: str) -> dict[str, str]:
    """Give the Debian packages that Qt lacks on this Linux, each with its library; empty on other systems.

    Tests draw without a screen; running wants what a window needs too where there is a screen.
    """
    if not sys.platform.startswith("linux"):
        return {}
    wanted = dict(OFFSCREEN_LIBRARIES)
    has_screen = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    if kind == "run" and has_screen:
        wanted.update(SCREEN_LIBRARIES)
    return {package: library for package, library in wanted.items() if not can_open(library)}


def administrator() -> list[str] | None:
    """Give the words before a command that make it run as root: none for root, None where that is not allowed."""
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo"):
        probe = subprocess.run(
            ["sudo", "-n", "true"], capture_output=True, stdin=subprocess.DEVNULL, check=False
        )
        if probe.returncode == 0:
            return ["sudo", "-n"]
    return None


def current_name(package: str) -> str:
    """Give the name of a package in this release: newer ones say `libglib2.0-0t64` for `libglib2.0-0`."""
    newer = package + "t64"
    known = (
        subprocess.run(["apt-cache", "show", newer], capture_output=True, check=False).returncode
        == 0
    )
    return newer if known else package


def install_packages(packages: list[str], *, purpose: str) -> None:
    """Install Debian packages; raises SetupError with the command to run where that is not allowed or fails."""
    may = administrator()
    options = ["-y", "--no-install-recommends"]
    options += ["-o", "DPkg::Lock::Timeout=300", "-o", "Dpkg::Use-Pty=0"]
    by_hand = "sudo apt-get update && sudo apt-get install -y "
    if may is None:
        names = " ".join(current_name(package) for package in packages)
        raise SetupError(
            f"{purpose} needs system packages. Run this command, then try again:\n  {by_hand}{names}"
        )
    say(f"Installing system packages: {' '.join(packages)}")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(
        [*may, "apt-get", "update", "-qq"], env=quiet, stdin=subprocess.DEVNULL, check=False
    )
    names = [current_name(package) for package in packages]
    try:
        run(
            *may,
            "env",
            "DEBIAN_FRONTEND=noninteractive",
            "apt-get",
            "install",
            "-qq",
            *options,
            *names,
        )
    except SetupError as error:
        message = f"{purpose} needs system packages that could not be installed. Try:\n  {by_hand}{' '.join(names)}"
        raise SetupError(message) from error


def ensure_libraries(kind: str) -> None:
    """Make sure Qt finds its system libraries; raises SetupError saying what to do where they stay missing."""
    missing = missing_libraries(kind)
    if missing and shutil.which("apt-get"):
        install_packages(list(missing), purpose="Qt")
        missing = missing_libraries(kind)
    if missing:
        libraries = ", ".join(missing.values())
        raise SetupError(
            f"Qt needs these libraries; install them with the system's package manager: {libraries}"
        )


def missing_for_screen_tests() -> list[str]:
    """Give the Debian packages that the tests on a virtual screen lack on this Linux; empty on other systems."""
    if not sys.platform.startswith("linux"):
        return []
    programs = [package for package, name in SCREEN_PROGRAMS.items() if not shutil.which(name)]
    return programs + [name for name, library in SCREEN_LIBRARIES.items() if not can_open(library)]


def offer_screen_tests() -> None:
    """Install what the tests on a virtual screen need, once, if that is allowed; its absence is no failure."""
    missing = missing_for_screen_tests()
    if not missing or SCREEN_TRIED.exists():
        return
    SCREEN_TRIED.touch()
    skipped = "Tests on a virtual screen will be skipped."
    if not shutil.which("apt-get"):
        say(f"{skipped} They need these packages of Debian, or their like: {' '.join(missing)}")
        return
    try:
        install_packages(missing, purpose="A virtual screen")
    except SetupError as error:
        say(f"{skipped} {error}")


# --- the environment ----------------------------------------------------------------------------------------------


def ensure_python() -> None:
    """Go on with a newer Python where this one is too old; raises SetupError where there is none."""
    if sys.version_info[:2] >= OLDEST:
        return
    for name in NEWER_NAMES:
        path = shutil.which(name)
        if path and subprocess.call([path, "-c", ""], stderr=subprocess.DEVNULL) == 0:
            raise SystemExit(subprocess.call([path, str(Path(__file__).resolve()), *sys.argv[1:]]))
    raise SetupError(
        "Counterpoint needs Python 3.11 or newer. With make, name one: make PYTHON=/path/to/python3 test"
    )


def ensure_venv() -> None:
    """Create `.venv` anew unless a working one of this Python version is there; raises SetupError if it cannot."""
    if os.path.realpath(sys.prefix) == os.path.realpath(VENV):
        return
    version = VENV / ".python"
    if (
        VENV_PYTHON.exists()
        and version.is_file()
        and version.read_text(encoding="utf-8") == python_version()
    ):
        return
    if not all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")):
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not shutil.which("apt-get") or not sys.executable.startswith("/usr/bin/"):
            raise SetupError(
                "This Python lacks `venv` or `ensurepip`; install them or choose another Python."
            )
        install_packages([package], purpose="Python")
    say(f"Creating {VENV.name} with Python {python_version()}")
    run(sys.executable, "-m", "venv", "--clear", str(VENV))
    version.write_text(python_version(), encoding="utf-8")


def python_version() -> str:
    """Give the version whose packages fit this Python, such as 3.12."""
    return f"{sys.version_info[0]}.{sys.version_info[1]}"


def wanted_stamp(kind: str) -> str:
    """Give the text that stands in the stamp of `kind` while its requirements are installed."""
    content = (ROOT / REQUIREMENTS[kind]).read_bytes().replace(b"\r\n", b"\n")
    return f"{python_version()} {hashlib.sha256(content).hexdigest()}"


def is_installed(kind: str) -> bool:
    """Tell whether `.venv` holds what `kind` needs."""
    stamp = VENV / f".stamp-{kind}"
    return (
        VENV_PYTHON.exists()
        and stamp.is_file()
        and stamp.read_text(encoding="utf-8") == wanted_stamp(kind)
    )


def install_requirements(kind: str) -> None:
    """Install the pinned packages of `kind`, each checked against its hash and compiled to byte code."""
    say(f"Installing {REQUIREMENTS[kind]} into {VENV.name}")
    (VENV / f".stamp-{kind}").unlink(missing_ok=True)
    left_out = ("PIP_NO_COMPILE", "PYTHONDONTWRITEBYTECODE", "PYTHONHOME", "PYTHONPATH")
    env = {name: value for name, value in os.environ.items() if name not in left_out}
    options = [
        "--quiet",
        "--disable-pip-version-check",
        "--compile",
        "--require-hashes",
        "--only-binary",
        ":all:",
    ]
    # Wheels only: no package runs code of its own while it is installed, and none needs a compiler.
    run(
        str(VENV_PYTHON),
        "-m",
        "pip",
        "install",
        *options,
        "-r",
        str(ROOT / REQUIREMENTS[kind]),
        env=env,
    )
    for name in STAMPS[kind]:
        (VENV / f".stamp-{name}").write_text(wanted_stamp(name), encoding="utf-8")


def main(arguments: list[str]) -> int:
    """Prepare the environment named in `arguments`; return the exit code."""
    kind = arguments[0] if arguments else "dev"
    if kind not in REQUIREMENTS or len(arguments) > 1:
        say(f"usage: setup_venv.py [{'|'.join(REQUIREMENTS)}]")
        return 2
    try:
        ensure_python()
        if not is_installed(kind):
            ensure_venv()
            install_requirements(kind)
    except SetupError as error:
        say(str(error))
        return 1
    try:
        ensure_libraries(kind)
    except SetupError as error:
        say(str(error))
        # Commands need no Qt, so they run all the same.
        return 1 if kind == "dev" else 0
    if kind == "dev":
        offer_screen_tests()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
