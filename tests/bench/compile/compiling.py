# SPDX-License-Identifier: Apache-2.0
"""What the figures of compiling share: descriptions become models, units are compiled and timed."""
import argparse
import json
import pathlib
import resource
import subprocess
import time

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow"]
# What every program of C++ pays: the measure of how busy or slow the machine is.
PLAIN = "#include <map>\n#include <optional>\n#include <string>\n#include <vector>\n"


def arguments(summary):
    parser = argparse.ArgumentParser(description=summary)
    parser.add_argument("--zefir", required=True, help="the generator")
    parser.add_argument("--cxx", required=True, help="the compiler")
    parser.add_argument("--include", action="append", default=[], help="where the runtime's headers lie")
    parser.add_argument("--work", required=True, type=pathlib.Path, help="a folder to write in")
    parser.add_argument("--quick", action="store_true", help="one round instead of three")
    return parser.parse_args()


def description(name, schemas):
    return {
        "openapi": "3.0.3",
        "info": {"title": name, "version": "1"},
        "paths": {},
        "components": {"schemas": schemas},
    }


def generate(options, name, schemas):
    """Has zefir write the models of `schemas` in namespace `name`; gives their folder."""
    options.work.mkdir(parents=True, exist_ok=True)
    spec = options.work / f"{name}.json"
    spec.write_text(json.dumps(description(name, schemas), indent=1))
    out = options.work / "generated"
    subprocess.run(
        [options.zefir, "generate", str(spec), "-o", str(out), "--namespace", name, "--models-only", "-q"],
        check=True,
    )
    return out


def write_unit(options, name, text):
    path = options.work / name
    path.write_text(text)
    return path


def compile_all(options, sources, includes):
    """Wall seconds and processor seconds to compile each of `sources` alone at -O2."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    for source in sources:
        command = [options.cxx, "-std=c++20", "-O2", *WARNINGS, "-c", str(source)]
        command += ["-o", str(options.work / "out.o")]
        for include in [*options.include, *includes]:
            command += ["-I", str(include)]
        subprocess.run(command, check=True)
    wall = time.monotonic() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(options, groups, includes):
    """The processor's seconds for each group of sources: {name: [sources]}. The best of a few rounds,
    in which all groups take their turns, for other programs only ever make a compile slower."""
    best = {}
    plain = write_unit(options, "plain.cpp", PLAIN)
    for _ in range(1 if options.quick else 3):
        for name, sources in {"plain": [plain], **groups}.items():
            wall, spent = compile_all(options, sources, includes)
            best[name] = min(best.get(name, (spent, wall)), (spent, wall))
    print(f"  plain standard headers {best['plain'][0]:.2f} s")
    for name in groups:
        spent, wall = best[name]
        ratio = spent / best["plain"][0]
        print(f"  {name} processor time {spent:.2f} s, wall time {wall:.2f} s, {ratio:.1f} times plain headers")
    return {name: spent for name, (spent, _) in best.items()}


def peak_memory():
    """Megabytes that the largest compiler so far took."""
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def compiler_name(options):
    version = subprocess.run([options.cxx, "--version"], check=True, capture_output=True, text=True)
    return version.stdout.splitlines()[0]


def figure(name, value, unit, goal):
    met = "met" if value <= goal else "missed"
    print(f"figure {name} {value:.2f} {unit} goal {goal} {met}")
