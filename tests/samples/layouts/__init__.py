"""All layouts in which samples are printed."""

from tests.samples.layouts.chromium_pdf import CHROMIUM_LAYOUTS
from tests.samples.layouts.html_files import HTML_LAYOUTS
from tests.samples.layouts.layout import Layout
from tests.samples.layouts.open_document import ODT_LAYOUTS
from tests.samples.layouts.plain_text import TEXT_LAYOUTS
from tests.samples.layouts.rich_text import RTF_LAYOUTS
from tests.samples.layouts.scans import SCAN_LAYOUTS
from tests.samples.layouts.typst_pdf import TYPST_LAYOUTS
from tests.samples.layouts.word import WORD_LAYOUTS
from tests.samples.layouts.word_boxes import WORD_BOX_LAYOUTS

__all__ = ["LAYOUTS", "Layout"]

_ALL = (
    *TYPST_LAYOUTS, *CHROMIUM_LAYOUTS, *WORD_LAYOUTS, *WORD_BOX_LAYOUTS, *ODT_LAYOUTS, *RTF_LAYOUTS, *HTML_LAYOUTS,
    *TEXT_LAYOUTS, *SCAN_LAYOUTS,
)  # fmt: skip
LAYOUTS: dict[str, Layout] = {layout.name: layout for layout in _ALL}
