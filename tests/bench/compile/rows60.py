#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What it costs to compile generated models: 60 structs of 8 members, bounded, optional, nested.

Writes a description, has zefir generate its models, compiles every source of them alone at -O2 and
prints `figure` lines: the processor's seconds for all sources (which an idle machine's clock shows,
too; the best of a few rounds, for other programs only ever make a compile slower) and the most
memory that one of them took.
"""
import argparse
import json
import pathlib
import resource
import subprocess
import sys
import time

STRUCTS = 60
WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow"]


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


def description():
    return {
        "openapi": "3.0.3",
        "info": {"title": "rows60", "version": "1"},
        "paths": {},
        "components": {"schemas": {f"Record{i}": schema(i) for i in range(STRUCTS)}},
    }


def compile_all(compiler, sources, includes, work):
    """Wall seconds and processor seconds for all sources."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    for source in sources:
        command = [compiler, "-std=c++20", "-O2", *WARNINGS, "-c", str(source), "-o", str(work / "out.o")]
        for include in includes:
            command += ["-I", include]
        subprocess.run(command, check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return wall, spent


def figure(name, value, unit, goal):
    met = "met" if value <= goal else "missed"
    print(f"figure {name} {value:.2f} {unit} goal {goal} {met}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--zefir", required=True, help="the generator")
    parser.add_argument("--cxx", required=True, help="the compiler")
    parser.add_argument("--include", action="append", default=[], help="where the runtime's headers lie")
    parser.add_argument("--work", required=True, type=pathlib.Path, help="a folder to write in")
    parser.add_argument("--quick", action="store_true", help="one round instead of three")
    arguments = parser.parse_args()

    arguments.work.mkdir(parents=True, exist_ok=True)
    spec = arguments.work / "rows60.json"
    spec.write_text(json.dumps(description(), indent=1))
    out = arguments.work / "generated"
    subprocess.run(
        [arguments.zefir, "generate", str(spec), "-o", str(out), "--namespace", "rows60", "--models-only", "-q"],
        check=True,
    )
    sources = sorted(out.rglob("*.cpp"))
    if not sources:
        sys.exit("rows60.py: nothing was generated")
    includes = [*arguments.include, str(out / "include")]
    version = subprocess.run([arguments.cxx, "--version"], check=True, capture_output=True, text=True)
    print(f"{version.stdout.splitlines()[0]}; {len(sources)} generated sources, {STRUCTS} structs of 8 members")

    rounds = [
        compile_all(arguments.cxx, sources, includes, arguments.work)
        for _ in range(1 if arguments.quick else 3)
    ]
    wall = min(seconds for seconds, _ in rounds)
    spent = min(seconds for _, seconds in rounds)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    size = (arguments.work / "out.o").stat().st_size
    print(f"  processor time {spent:.2f} s, wall time {wall:.2f} s, last object {size / 1000:.0f} KB")
    figure("compile.rows60_seconds", spent, "s", 6)
    figure("compile.rows60_memory", peak, "MB", 600)


if __name__ == "__main__":
    main()
