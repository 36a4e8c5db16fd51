"""Where the program keeps what is not a project, and where its own data lies."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import platformdirs

_SHARED_MARKS = (
    "dropbox",
    "onedrive",
    "google drive",
    "googledrive",
    "icloud",
    "nextcloud",
    "owncloud",
    "syncthing",
)
_SYSTEM_FIELD = 2  # of a line in /proc/mounts
_NETWORK_SYSTEMS = ("nfs", "cifs", "smb", "afp", "fuse.sshfs", "9p", "davfs")


def resources_dir() -> Path:
    """Return the folder of the program's own data (icons, lexicons, sample)."""
    return Path(__file__).resolve().parent.parent / "resources"


def config_dir() -> Path:
    """Return the folder of the user's settings; COUNTERPOINT_CONFIG_DIR overrides it. It may not exist yet."""
    return Path(
        os.environ.get("COUNTERPOINT_CONFIG_DIR")
        or platformdirs.user_config_dir("counterpoint", appauthor=False)
    )


def data_dir() -> Path:
    """Return the folder of backups and logs; COUNTERPOINT_DATA_DIR overrides it. It may not exist yet."""
    return Path(
        os.environ.get("COUNTERPOINT_DATA_DIR")
        or platformdirs.user_data_dir("counterpoint", appauthor=False)
    )


def shared_folder(path: Path) -> str:
    """Return what makes the folder of `path` a shared one ("Dropbox", "nfs"), or "" when nothing is known to."""
    resolved = path.resolve()
    for part in resolved.parts[:-1]:
        for mark in _SHARED_MARKS:
            if part.casefold().startswith(mark):
                return part
    if sys.platform.startswith("linux"):
        return _network_mount(resolved)
    return "a network folder" if str(resolved).startswith(("\\\\", "//")) else ""


def _network_mount(path: Path) -> str:
    try:
        lines = Path("/proc/mounts").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    mounts = [
        (fields[1].replace("\\040", " "), fields[_SYSTEM_FIELD])
        for fields in map(str.split, lines)
        if len(fields) > _SYSTEM_FIELD
    ]
    inside = [(point, system) for point, system in mounts if path.is_relative_to(point)]
    system = max(inside, key=lambda mount: len(mount[0]), default=("", ""))[1]
    return system if system.startswith(_NETWORK_SYSTEMS) else ""
