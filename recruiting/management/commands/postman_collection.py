"""Write the Postman collection from the API schema."""

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from drf_spectacular.generators import SchemaGenerator

from recruiting.postman import collection

FILE = Path("docs") / "postman.json"


class Command(BaseCommand):
    help = f"Write {FILE} from the API schema, for Postman and whatever else reads its format."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Where to write."""
        parser.add_argument("--output", type=Path, default=settings.BASE_DIR / FILE, help=f"default: {FILE}")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it."""
        options["output"].write_text(rendered())
        self.stdout.write(f"Wrote {options['output']}")


def rendered() -> str:
    """The collection as it stands in the file."""
    schema = SchemaGenerator().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return json.dumps(collection(schema), indent=1, ensure_ascii=False) + "\n"
