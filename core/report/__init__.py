"""What leaves the house: the columns of the exported tables and the writers of their files."""

from __future__ import annotations
