"""All layouts in which samples are printed."""

from tests.samples.layouts.layout import Layout
from tests.samples.layouts.typst_pdf import TYPST_LAYOUTS

__all__ = ["LAYOUTS", "Layout"]

LAYOUTS: dict[str, Layout] = {layout.name: layout for layout in TYPST_LAYOUTS}
