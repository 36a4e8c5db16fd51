"""Records: frozen, slotted dataclasses whose methods are written when the first one is made.

`dataclass` writes the source of six methods for each class and compiles it, 0.3 to 0.9 ms a class: for all classes
together that was an eighth of the window's start, most of it for records that are not made in it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, TypeVar, cast, dataclass_transform

_T = TypeVar("_T")


class _Record(type):
    """The type of a record's class: asked what only a dataclass has, it is written first."""

    def __getattr__(cls, name: str) -> object:
        if name in ("__dataclass_fields__", "__dataclass_params__", "__match_args__"):
            _write(cls)
            return cls.__dict__[name]
        raise AttributeError(f"type object {cls.__name__!r} has no attribute {name!r}")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(plain: type[_T]) -> type[_T]:
    """Return a class as `dataclass(frozen=True, slots=True)` does, its methods to be written when first needed.

    It is for classes that inherit from none and annotate nothing but fields.
    """
    names = tuple(plain.__annotations__)
    left_out = {*names, "__dict__", "__weakref__"}
    body = {name: value for name, value in vars(plain).items() if name not in left_out}
    made = _Record(plain.__name__, (), body | _UNWRITTEN | {"__slots__": names})
    made.__qualname__ = plain.__qualname__
    _plain[made] = plain
    return cast("type[_T]", made)


_plain: dict[type, type] = {}
"""The classes whose methods are not written yet, each with what it is to be made from."""


def _write(made: type) -> None:
    """Give a record's class the methods of a dataclass, where it has not got them."""
    plain = _plain.get(made)
    if plain is None:
        return
    written = cast("type[Any]", dataclass(frozen=True, slots=True)(cast("type[Any]", plain)))
    for name, value in vars(written).items():
        if name not in vars(made) or name in _UNWRITTEN:
            setattr(made, name, value)
    _plain.pop(made, None)  # last: until then another thread would write the same


def _first_init(self: object, *args: object, **kwargs: object) -> None:
    _write(type(self))
    type(self).__init__(self, *args, **kwargs)


def _first_setstate(self: object, state: object) -> None:
    _write(type(self))
    type(self).__setstate__(self, state)  # type: ignore[attr-defined]


_UNWRITTEN = {"__init__": _first_init, "__setstate__": _first_setstate}
"""The two ways to a record: it is made, or unpickled and copied."""
