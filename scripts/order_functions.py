#!/usr/bin/python3
"""Writes packaging/function_order.txt anew: the functions that digests of some listings call, as valgrind tells of them.

    scripts/build.sh release offprint && scripts/order_functions.py

The linker puts them side by side (packaging/FunctionOrder.cmake), so that a start touches fewer pages. Needs valgrind. Nothing breaks
when the list is old: a name that is gone is passed over, and a new function stands behind those of the list.
"""

import os
import re
import subprocess
import tempfile

PROGRAM = "build/release/offprint"
LIST = "packaging/function_order.txt"
DIGEST = ["--config", "none", "digest", "--topics", "bench/topics.toml", "--format"]
GENERATE = ["bench/gen.py", "100", "examples/page.txt", "examples/daily.json"]


def run(command, **how):
    """What it prints."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, **how).stdout


def called_functions(form, listing, folder):
    """Mangled names."""
    profile, path = os.path.join(folder, "profile"), os.path.join(folder, "listing")
    with open(path, "w") as out:
        out.write(listing)
    run(["valgrind", "--tool=callgrind", "--demangle=no", "--callgrind-out-file=" + profile, PROGRAM, *DIGEST, form, path],
        env={"HOME": folder})
    with open(profile) as lines:
        for line in lines:
            found = re.match(r"c?fn=\(\d+\) ([^'\s]+)", line)
            if found:
                yield found.group(1)


def section_names():
    """What the compiler calls the section of each function: of a constructor with several names it is the second one."""
    names_of = {}
    for line in run(["nm", PROGRAM]).splitlines():
        parts = line.split()
        if len(parts) == 3 and parts[1] in "tTwWi":
            names_of.setdefault(parts[0], []).append(parts[2])
    for names in names_of.values():
        for name in names:
            yield name, next((other for other in names if re.search("[CD]2[EI]", other)), name)


def main():
    os.chdir(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    atom, hugging_face = run([GENERATE[0], "--atom", *GENERATE[1:]]), run(GENERATE)
    with open("examples/page.txt") as page:
        # Each twice: two threads do not always meet at the same places.
        work = [("markdown", atom), ("markdown", hugging_face), ("text", page.read())] * 2
    section_of = dict(section_names())
    with tempfile.TemporaryDirectory() as folder:
        called = dict.fromkeys(name for form, listing in work for name in called_functions(form, listing, folder))
    order = dict.fromkeys(section_of[name] for name in called if name in section_of)
    with open(LIST) as before:  # what stays does so where it is, or each new list would be a new order
        known = [name for name in before.read().split() if name in order]
    with open(LIST, "w") as out:
        out.writelines(name + "\n" for name in dict.fromkeys([*known, *order]) if not name.startswith("_GLOBAL_"))


main()
