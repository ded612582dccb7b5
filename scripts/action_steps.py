#!/usr/bin/env python3
"""Takes the GitHub Action out of docs/tasks.md, and the shell steps out of it.

usage: action_steps.py DOCUMENT FOLDER WORKSPACE

Writes FOLDER/papers.yml, and for each step with `run` FOLDER/N.sh: what GitHub's runner would give to `sh -e` in the
container. Prints what the steps of others were told, a line each: `cache PATH`, `pages PATH`. Expressions in what runs
are an error: in a container `github.workspace` is not the folder that GITHUB_WORKSPACE names, but one outside.
"""
import re
import shlex
import sys

import yaml

document, folder, workspace = sys.argv[1:]
text = open(document, encoding="utf-8").read()
workflow = re.search(r"^```text\n(# \.github/workflows/papers\.yml\n.*?)^```$", text, re.M | re.S).group(1)
open(folder + "/papers.yml", "w", encoding="utf-8").write(workflow)


def plain(value):
    if "${{" in value:
        sys.exit("action_steps.py: an expression in what runs: " + value)
    return value


def exports(*tables):
    values = {name: plain(value) for table in tables for name, value in (table or {}).items()}
    return "".join(f"export {name}={shlex.quote(value)}\n" for name, value in values.items())


[job] = yaml.safe_load(workflow)["jobs"].values()
number = 0
for step in job["steps"]:
    if "run" in step:
        number += 1
        script = exports({"GITHUB_WORKSPACE": workspace}, job.get("env"), step.get("env"))
        script += "cd \"$GITHUB_WORKSPACE\"\n" + plain(step["run"])
        open(f"{folder}/{number}.sh", "w", encoding="utf-8").write(script)
    elif step["uses"].startswith("actions/cache@"):
        print("cache", step["with"]["path"])
    elif step["uses"].startswith("actions/upload-pages-artifact@"):
        print("pages", step["with"]["path"])
