"""Functions of PDFium that take addresses as plain numbers: several times as fast to call in a loop."""

import ctypes
from collections.abc import Callable
from typing import Any

POINTER, NUMBER = ctypes.c_void_p, ctypes.c_int


def direct(function: Any, *arguments: Any, result: Any = NUMBER) -> Callable[..., Any]:
    """The function with these types of arguments; a null address comes back as None."""
    address = ctypes.cast(function, ctypes.c_void_p).value or 0
    return ctypes.PYFUNCTYPE(result, *arguments)(address)


def address_of(held: Any) -> int:
    """The address of a page, text page or document, valid while it is held."""
    return ctypes.addressof(held.raw.contents)
