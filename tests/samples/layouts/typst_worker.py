"""Compiles templates in a process of its own: the threads of typst do not survive a fork of the process they are in.

Each line of the input is an order in JSON (`template`, `sheet`), each line of the output its answer (`pdf` in Base64,
or `error`).
"""

import base64
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import typst

TEMPLATES = Path(__file__).parent / "templates"
WRITTEN = int(datetime(2026, 6, 1, tzinfo=UTC).timestamp())


def answer(compiler: typst.Compiler, order: dict[str, str]) -> dict[str, str]:
    """The PDF of an order, or why there is none."""
    try:
        pdf = compiler.compile(
            TEMPLATES / f"{order['template']}.typ",
            format="pdf",
            sys_inputs={"sheet": order["sheet"]},
            timestamp=WRITTEN,
        )
    except typst.TypstError as error:
        return {"error": str(error)}
    return {"pdf": base64.b64encode(pdf).decode()}


def main() -> None:
    """Works until the input ends."""
    compiler = typst.Compiler(root=TEMPLATES)
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(compiler, json.loads(line))) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
