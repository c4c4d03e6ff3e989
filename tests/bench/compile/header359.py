#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What it costs to use generated models as large as the Telegram Bot API's: 359 structs.

Writes a description, has zefir generate its models, and compiles at -O2 a unit that only includes their
header, and one that copies and compares the struct that leads to all others.
"""
import compiling

STRUCTS = 359
# One struct has a member of nearly every kind, as a message has.
LARGE = 100

UNIT = """#include <large/models.hpp>

bool changed(const large::Type0& before, const large::Type0& now) {
  large::Type0 copy = before;
  return !(copy == now);
}
"""


def reference(index):
    return {"$ref": f"#/components/schemas/Type{index % STRUCTS}"}


def member(index, place):
    """Of seven members two are structs, and each 14th is a list of them."""
    target = index * 7 + place * 3 + 1
    if place % 14 == 13:
        return {"type": "array", "items": reference(target)}
    kinds = [
        {"type": "string"},
        {"type": "integer", "format": "int64"},
        reference(target),
        {"type": "boolean"},
        {"type": "string", "maxLength": 4096},
        reference(target + 1),
        {"type": "integer", "format": "int32", "minimum": 0},
    ]
    return kinds[place % 7]


def schema(index):
    size = LARGE if index == 0 else 3 + index % 9
    properties = {f"field_{place}": member(index, place) for place in range(size)}
    return {"type": "object", "required": ["field_0", "field_1"], "properties": properties}


def main():
    options = compiling.arguments(__doc__.splitlines()[0])
    out = compiling.generate(options, "large", {f"Type{i}": schema(i) for i in range(STRUCTS)})
    groups = {
        "header": [compiling.write_unit(options, "header.cpp", "#include <large/models.hpp>\n")],
        "unit": [compiling.write_unit(options, "unit.cpp", UNIT)],
    }
    print(f"{compiling.compiler_name(options)}; a header of {STRUCTS} structs")
    spent = compiling.measure(options, groups, [out / "include"])
    compiling.figure("compile.header359_seconds", spent["header"], "s", 1)
    compiling.figure("compile.unit359_seconds", spent["unit"], "s", 1)


if __name__ == "__main__":
    main()
