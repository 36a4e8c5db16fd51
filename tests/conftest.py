"""What every test gets: no screen, no network, folders of its own, and no noise in the log."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

# Set before anything imports Qt.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent

# Tests of the house's rules: quick to run and quick to mend, so they come first.
FIRST = ("test_architecture.py", "test_house_rules.py")

hypothesis.settings.register_profile("dev", deadline=None, max_examples=100)
hypothesis.settings.register_profile(
    "ci", deadline=None, max_examples=40, derandomize=True, database=None
)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "dev")


# --- the network --------------------------------------------------------------------------------------------------


class NetworkBlockedError(Exception):
    """A test reached for a computer other than its own."""


def is_own_computer(host: object) -> bool:
    """Tell whether a host name or address means this computer: nothing, localhost or a loopback address."""
    if isinstance(host, bytes):
        host = host.decode()
    if host in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _guard_address(address: object) -> None:
    """Raise NetworkBlockedError unless a socket's address is on this computer or is no network address at all."""
    if isinstance(address, tuple) and not is_own_computer(address[0]):
        raise NetworkBlockedError(
            f"A test may not reach {address[0]!r}: tests run without a network."
        )


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Let no test reach another computer, by address or by name."""
    find = socket.getaddrinfo
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex", "sendto"):
            patch.setattr(socket.socket, name, _guarded(getattr(socket.socket, name)))

        def find_own(host: Any, *arguments: Any, **options: Any) -> Any:
            _guard_address((host,))
            return find(host, *arguments, **options)

        patch.setattr(socket, "getaddrinfo", find_own)
        yield


def _guarded(method: Any) -> Any:
    """Give a socket's method that looks at the address, its last argument, before it does its work."""

    def guarded(self: socket.socket, *arguments: Any) -> Any:
        _guard_address(arguments[-1])
        return method(self, *arguments)

    return guarded


# --- folders ------------------------------------------------------------------------------------------------------


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test fresh folders for settings, data and home; returns the folder that holds them."""
    folders = tmp_path / "user"
    variables = {
        "COUNTERPOINT_CONFIG_DIR": "config",
        "COUNTERPOINT_DATA_DIR": "data",
        "HOME": "home",
        "USERPROFILE": "home",
        "APPDATA": "home/AppData/Roaming",
        "LOCALAPPDATA": "home/AppData/Local",
        "XDG_CONFIG_HOME": "home/.config",
        "XDG_DATA_HOME": "home/.local/share",
        "XDG_CACHE_HOME": "home/.cache",
        "XDG_STATE_HOME": "home/.local/state",
    }
    for variable, folder in variables.items():
        monkeypatch.setenv(variable, str(folders / folder))
    (folders / "home").mkdir(parents=True)
    return folders


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of shared data beside the repository; skips the test where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("The folder of shared data, ../shared, is not beside this repository.")
    return folder


# --- the log ------------------------------------------------------------------------------------------------------


class _Loud(logging.Handler):
    """Keeps the records that are warnings or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(record)


@contextmanager
def _loud_records() -> Generator[list[logging.LogRecord]]:
    """Collect the warnings and errors logged inside the block."""
    handler = _Loud()
    logging.getLogger().addHandler(handler)
    try:
        yield handler.records
    finally:
        logging.getLogger().removeHandler(handler)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, Any, Any]:
    """Fail a test that puts a warning or worse into the log, unless it is marked `expects_log`."""
    with _loud_records() as records:
        result = yield
    if records and not item.get_closest_marker("expects_log"):
        lines = "\n".join(
            f"{record.levelname} {record.name}: {record.getMessage()}" for record in records
        )
        pytest.fail(
            f"Logged during the test, which is not marked `expects_log`:\n{lines}", pytrace=False
        )
    return result


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Run the tests of the house's rules first."""
    items.sort(key=lambda item: item.path.name not in FIRST)
