"""One writer at a time: a lock file beside the project that says who holds it, since when.

The file is held by the operating system as well, so that it counts for nothing once its process is gone. On a folder
that several machines share such a hold may not be seen; there the words in the file decide.
"""

from __future__ import annotations

import contextlib
import getpass
import json
import os
import time
from dataclasses import asdict
from typing import TYPE_CHECKING

from ..errors import InUseError, ProjectError
from ..identity import now
from ..records import record

if TYPE_CHECKING:
    from pathlib import Path

if os.name == "nt":  # pragma: no cover - the other half runs on the other system
    import msvcrt
    import socket

    def _hold(descriptor: int) -> bool:
        os.lseek(descriptor, 4096, os.SEEK_SET)  # beyond the words, so that others can read them
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _host() -> str:
        return socket.gethostname()
else:
    import fcntl

    def _hold(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def _host() -> str:
        return os.uname().nodename


_PAUSE = 0.05


@record
class Holder:
    """Who has a project open for writing."""

    account: str
    host: str
    process: int
    since: str

    def __str__(self) -> str:
        return f"{self.account} on {self.host} (process {self.process}, since {self.since[:16].replace('T', ' ')} UTC)"


class Lock:
    """A held lock; `release` gives it up and removes its file."""

    def __init__(self, path: Path, descriptor: int) -> None:
        self._path = path
        self._descriptor: int | None = descriptor

    def release(self) -> None:
        """Give the lock up. Doing so twice is no error."""
        if self._descriptor is None:
            return
        if os.name == "nt":  # pragma: no cover - an open file cannot be removed there
            os.close(self._descriptor)
            with contextlib.suppress(OSError):
                self._path.unlink()
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(self._descriptor)
        self._descriptor = None


def lock_path(project: Path) -> Path:
    """Return the path of a project's lock file."""
    whole = project.resolve()  # a link to the project is held by the lock of the project
    return whole.with_name(f".{whole.name}.lock")


def take(project: Path, *, take_over: bool = False, patience: float = 0) -> Lock:
    """Take the lock of a project for writing, waiting for it up to `patience` seconds.

    `take_over` ignores what a lock file of another machine says (never the hold of a living process here).
    Raises InUseError when someone else has it, ProjectError when the lock file cannot be made.
    """
    path = lock_path(project)
    until = time.monotonic() + patience
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        except OSError as error:
            raise ProjectError(
                f"{project.name} cannot be locked for writing: {error.strerror}."
            ) from error
        if not _hold(descriptor):
            os.close(descriptor)
            if time.monotonic() >= until:
                raise InUseError(_in_use(project, holder(project)))
            time.sleep(_PAUSE)
            continue
        if _is_still(path, descriptor):
            break
        os.close(descriptor)  # someone removed it between opening and holding
    before = _read(descriptor)
    if before and before.host != _host() and not take_over:
        os.close(descriptor)
        raise InUseError(
            _in_use(project, before)
            + " If that machine is no longer at work on it, open it with --take-over."
        )
    words = json.dumps(asdict(Holder(account(), _host(), os.getpid(), now()))).encode()
    lock = Lock(path, descriptor)
    try:
        os.ftruncate(descriptor, 0)
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, words)
    except OSError as error:
        lock.release()
        raise ProjectError(
            f"{project.name} cannot be locked for writing: {error.strerror}. Nothing was changed."
        ) from error
    return lock


def holder(project: Path) -> Holder | None:
    """Return who the lock file of a project names, or None. Reading it never disturbs the holder."""
    try:
        descriptor = os.open(lock_path(project), os.O_RDONLY)
    except OSError:
        return None
    try:
        return _read(descriptor)
    finally:
        os.close(descriptor)


def account() -> str:
    """Return the name of the account that runs this program."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "someone"


def _read(descriptor: int) -> Holder | None:
    os.lseek(descriptor, 0, os.SEEK_SET)
    try:
        found = json.loads(os.read(descriptor, 4096))
        return Holder(
            str(found["account"]), str(found["host"]), int(found["process"]), str(found["since"])
        )
    except (ValueError, KeyError, TypeError):
        return None


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def _in_use(project: Path, by: Holder | None) -> str:
    who = f" by {by}" if by else ""
    return f"{project.name} is open for writing elsewhere{who}. Close it there first; nothing was changed."
