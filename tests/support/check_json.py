# Runs the commands that print JSON and validates what they print; called by scripts/check_json.sh.
#
#     check_json.py PROGRAM CORPUS
#
# The schema is open, for later releases may add keys. Here it is closed: each key printed has to stand in it.
import copy
import glob
import json
import os
import subprocess
import sys
import tempfile

from jsonschema.validators import Draft202012Validator

program, corpus = sys.argv[1:3]
schema = json.load(open("docs/schema/offprint-1.json", encoding="utf-8"))
passed = failed = 0


def close(node, name=None):
    """No other keys than the schema's; `paper` stays open, for others extend it."""
    if isinstance(node, list):
        for item in node:
            close(item)
    if not isinstance(node, dict):
        return
    if node.get("type") == "object" and name != "paper":
        node["unevaluatedProperties"] = False
    for key, value in node.items():
        close(value, key)


closed = copy.deepcopy(schema)
close(closed)


def mistakes_in(document, name):
    validator = Draft202012Validator({**closed, "anyOf": [{"$ref": f"#/$defs/{name}"}]})
    for error in validator.iter_errors(document):
        yield from error.context or [error]


def told(name, mistakes):
    global passed, failed
    mistakes = [f"{'/'.join(map(str, m.absolute_path))}: {m.message[:200]}" for m in mistakes]
    passed += not mistakes
    failed += bool(mistakes)
    if mistakes:
        print("not ok:", name)
        print("\n".join("    " + mistake for mistake in mistakes[:5]))


def run(arguments, environment, data=None):
    command = [program, "--now", "2026-01-09T08:00Z", "-q", *arguments]
    return subprocess.run(command, env=environment, input=data, capture_output=True, check=False)


def check(name, arguments, environment, lines=False):
    outcome = run(arguments, environment)
    title = " ".join(arguments)[:100]
    if outcome.returncode not in (0, 1) or not (outcome.stdout or lines):
        return told(title, [type("M", (), {"absolute_path": [], "message": outcome.stderr.decode()})])
    text = outcome.stdout.decode("utf-8")
    documents = [json.loads(line) for line in text.splitlines()] if lines else [json.loads(text)]
    told(title, [mistake for document in documents for mistake in mistakes_in(document, name)])
    return documents


def objects_in(node):
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else []:
        yield from objects_in(child)


def check_the_check(name, document):
    """A key that is not in the schema is found wherever it stands."""
    unseen = []
    for number in range(len(list(objects_in(document)))):
        changed = copy.deepcopy(document)
        list(objects_in(changed))[number]["surprise"] = 1
        if not any(True for _ in mistakes_in(changed, name)):
            unseen.append(type("M", (), {"absolute_path": [number], "message": "an unknown key is not found"}))
    told(f"unknown keys of {name}", unseen)


def main():
    with tempfile.TemporaryDirectory() as work:
        environment = {**os.environ, "HOME": work, "XDG_CONFIG_HOME": work + "/config",
                       "XDG_STATE_HOME": work + "/state", "XDG_CACHE_HOME": work + "/cache", "TZ": "UTC"}
        hostile = work + "/attacks.json"
        with open(hostile, "wb") as file:
            subprocess.run([sys.executable, "tests/support/attack_listing.py"], stdout=file, check=True)
        examples = ["examples/daily.json", "examples/page.txt"]
        recorded = sorted(glob.glob(corpus + "/hf/api/*.json"))[-3:]
        for pattern in ("arxiv/email/*", "arxiv/rss/*", "arxiv/atom-api/*", "arxiv/oai/*", "feeds/real/*"):
            recorded += sorted(glob.glob(f"{corpus}/{pattern}"))[:2]
        config = ["--config", "examples/config.toml"]
        topics = ["--topic", "Sound=speech OR audio", "--topic", "All=*"]
        for listing in [*examples, hostile, *recorded]:
            check("list", ["list", "--format", "json", listing], environment)
            check("listed_paper", ["list", "--format", "jsonl", listing], environment, lines=True)
            check("digest", [*config, "digest", "--format", "json", "--rest", "--show-hidden", "--explain",
                             "--limit", "3", listing], environment)
            check("digest_line", ["digest", "--format", "jsonl", *topics, "--show-hidden", "--per-topic", "1",
                                  listing], environment, lines=True)
            check("search", ["search", "--format", "json", "--explain", "model OR speech", listing], environment)
            check("found_paper", ["search", "--format", "jsonl", "*", listing], environment, lines=True)
            check("topics_check", [*config, "topics", "check", "--format", "json", listing], environment)
            check("topics_explain", ["topics", "explain", "--format", "json", "model -ti:a au:li upvotes>1",
                                     listing], environment)
            check("topics_test", ["topics", "test", "--format", "json", "--against", "audio", "speech", listing],
                  environment)
        check("fetch", ["import", "--format", "json", *examples, hostile], environment)
        check("fetch", ["import", "--format", "json", *examples], environment)
        check("archive", ["archive", "--format", "json"], environment)
        check("stats", ["stats", "--format", "json"], environment)
        check("stats", ["stats", "koopman", "--by", "month", "--format", "json"], environment)
        check("list", ["show", "--format", "json", "2601.04101"], environment)
        check("search", ["search", "--format", "json", "speech"], environment)
        check("search", ["search", "--format", "json", "nothingofthesort"], environment)
        check("formats", ["formats", "--format", "json"], environment)
        check("doctor", ["--offline", "doctor", "--format", "json"], environment)
        check("config_check", [*config, "config", "check", "--format", "json"], environment)
        check("config_show", [*config, "config", "show", "--format", "json"], environment)
        check("config_path", ["config", "path", "--format", "json"], environment)
        check("template_list", ["template", "list", "--format", "json"], environment)
        check("template_names", ["template", "names", "--format", "json"], environment)
        check("topics_list", [*config, "topics", "--format", "json"], environment)
        with open(work + "/topics.toml", "w", encoding="utf-8") as file:
            file.write("".join(f'[[topic]]\nname = "{name}"\nmatch = "{query}"\n' for name, query in (
                ("A", "-survey"), ("B", "a -a"), ("C", "-survey"), ("D", "a or b"), ("E", "speech"))))
        check("topics_check", ["topics", "check", "--format", "json", "--topics", work + "/topics.toml", *examples],
              environment)
        check("topics_explain", ["topics", "explain", "--format", "json", "ti:a OR b"], environment)
        check("digest", ["digest", "--format", "json", "--match", "nothingofthesort", *examples], environment)
        check_the_check("digest", json.loads(run([*config, "digest", "--format", "json", "--explain", "--show-hidden",
                                                  examples[0]], environment).stdout))
        check_the_check("list", json.loads(run(["list", "--format", "json", examples[1]], environment).stdout))
    print(f"json: {passed} passed, {failed} failed, 0 skipped")
    sys.exit(failed > 0)


main()
