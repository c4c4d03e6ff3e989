#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What it costs to compile generated models: 60 structs of 8 members, bounded, optional, nested.

Writes a description, has zefir generate its models, compiles every source of them alone at -O2 and
prints `figure` lines: the processor's seconds for all sources and the most memory that one of them took.
"""
import sys

import compiling

STRUCTS = 60


def schema(index):
    """One struct: mostly scalars and strings, one struct inside, and each third time an enumeration,
    a list of strings or a list of structs, as in the descriptions of large APIs."""
    other = f"#/components/schemas/Record{(index + 1) % STRUCTS}"
    farther = f"#/components/schemas/Record{(index + 7) % STRUCTS}"
    varied = [
        {"type": "string", "enum": ["new", "active", "done", f"kind_{index}"]},
        {"type": "array", "items": {"type": "string"}, "maxItems": 16},
        {"type": "array", "items": {"$ref": farther}},
    ]
    return {
        "type": "object",
        "description": f"Record number {index}.",
        "required": ["id", "name"],
        "properties": {
            "id": {"type": "integer", "format": "int64", "minimum": 1},
            "name": {"type": "string", "minLength": 1, "maxLength": 64 + index},
            "created": {"type": "integer", "format": "int64"},
            "note": {"type": "string", "maxLength": 4096},
            "score": {"type": "number", "minimum": 0, "maximum": 100},
            "active": {"type": "boolean"},
            "parent": {"$ref": other},
            "varied": varied[index % 3],
        },
    }


def main():
    options = compiling.arguments(__doc__.splitlines()[0])
    out = compiling.generate(options, "rows60", {f"Record{i}": schema(i) for i in range(STRUCTS)})
    sources = sorted(out.rglob("*.cpp"))
    if not sources:
        sys.exit("rows60.py: nothing was generated")
    count = f"{len(sources)} generated sources, {STRUCTS} structs of 8 members"
    print(f"{compiling.compiler_name(options)}; {count}")
    spent = compiling.measure(options, {"rows60": sources}, [out / "include"])
    compiling.figure("compile.rows60_seconds", spent["rows60"], "s", 3.5)
    compiling.figure("compile.rows60_memory", compiling.peak_memory(), "MB", 600)


if __name__ == "__main__":
    main()
