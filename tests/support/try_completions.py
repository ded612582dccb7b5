"""Presses the tab key in bash, zsh and fish, each on a terminal of its own, and looks at what the line has become.

    try_completions.py PROGRAM

Each case is what is typed and what the line then is. A shell that is not installed is counted as skipped.
"""
import os
import pty
import select
import shutil
import subprocess
import sys
import tempfile
import time

CASES = (
    # typed, completed
    ("offprint dig", "offprint digest"),
    ("offprint digest --so", "offprint digest --sort"),
    ("offprint digest --sort up", "offprint digest --sort upvotes"),
    ("offprint digest --sort=up", "offprint digest --sort=upvotes"),
    ("offprint digest --format mark", "offprint digest --format markdown"),
    ("offprint search auth", "offprint search author"),  # author: and authors:
    ("offprint search doi", "offprint search doi:"),
    ("offprint digest my", "offprint digest mylab"),
    ("offprint digest hf:y", "offprint digest hf:yesterday"),
    ("offprint digest arxiv:q-fin.E", "offprint digest arxiv:q-fin.EC"),
    ("offprint search is:repl", "offprint search is:replaced"),
    ("offprint topics test has:cod", "offprint topics test has:code"),
    ("offprint digest --topic So", "offprint digest --topic Sound"),
    ("offprint topics te", "offprint topics test"),
    ("offprint list pag", "offprint list page.txt"),
    ("offprint --off", "offprint --offline"),
    ("offprint digest --topics pag", "offprint digest --topics page.txt"),
)
CONFIG = """[source.mylab]
kind = "file"
path = "page.txt"
[[topic]]
name = "Sound"
match = "audio"
"""
START = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], 'PS1="> "; eval "$(offprint completion bash)"'),
    "zsh": (["zsh", "-f", "-i"], 'PS1="> "; bindkey -e; autoload -Uz compinit; compinit -u -D; '
                                 'eval "$(offprint completion zsh)"'),
}


class Terminal:
    def __init__(self, argv, environment, folder):
        self.pid, self.end = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(argv[0], argv, environment)

    def read(self, until, seconds=10.0):
        seen, end = "", time.monotonic() + seconds
        while until not in seen and time.monotonic() < end:
            if select.select([self.end], [], [], 0.2)[0]:
                try:
                    seen += os.read(self.end, 65536).decode("utf-8", "replace")
                except OSError:
                    break
        return seen

    def type(self, text):
        os.write(self.end, text.encode())

    def close(self):
        os.close(self.end)
        os.waitpid(self.pid, 0)


def press_tab(terminal, typed, number):
    """The line after the key; it is sent through `print` in the place of being run."""
    terminal.type(typed + "\t")
    time.sleep(0.5)
    # To the begin of the line; the mark is put together by the shell, so that the echo of the keys is not it.
    terminal.type(f"\x01printf 'got{number}''<%s>' \"\x05\"\r")
    seen = terminal.read(f"got{number}<")
    seen += terminal.read(">", 2)
    after = seen.rsplit(f"got{number}<", 1)
    return after[1].split(">")[0].rstrip() if len(after) == 2 else repr(seen[-200:])


def fish_line(environment, folder, typed):
    said = subprocess.run(["fish", "--no-config", "-c",
                           "offprint completion fish | source; complete -C " + "'" + typed + "'"],
                          env=environment, cwd=folder, capture_output=True, text=True, timeout=30)
    return [line.split("\t")[0] for line in said.stdout.splitlines()]


def main():
    program = os.path.realpath(sys.argv[1])
    passed = failed = skipped = 0
    with tempfile.TemporaryDirectory() as folder:
        os.makedirs(folder + "/bin")
        os.symlink(program, folder + "/bin/offprint")
        os.makedirs(folder + "/config/offprint")
        os.makedirs(folder + "/here")
        open(folder + "/here/page.txt", "w").close()
        with open(folder + "/config/offprint/config.toml", "w", encoding="utf-8") as file:
            file.write(CONFIG)
        environment = {"HOME": folder, "XDG_CONFIG_HOME": folder + "/config", "TERM": "dumb", "LANG": "C.UTF-8",
                       "PATH": folder + "/bin:/usr/bin:/bin", "COLUMNS": "300"}
        for shell in ("bash", "zsh"):
            if shutil.which(shell) is None:
                print(f"skipped: completions: {shell} is not installed")
                skipped += len(CASES)
                continue
            argv, start = START[shell]
            terminal = Terminal(argv, environment, folder + "/here")
            terminal.type(start + "; echo rea''dy\r")
            terminal.read("ready")
            for number, (typed, wanted) in enumerate(CASES):
                line = press_tab(terminal, typed, number)
                if line == wanted:
                    passed += 1
                else:
                    failed += 1
                    print(f"not ok: completions: {shell}: {typed!r} became {line!r}, not {wanted!r}")
            terminal.close()
        for typed, wanted in CASES:
            if shutil.which("fish") is None:
                print("skipped: completions: fish is not installed")
                skipped += len(CASES)
                break
            offered = fish_line(environment, folder + "/here", typed)
            # fish tells whole words, and offers all that begin with what was typed.
            word = wanted.split(" ")[-1]
            if any(one == word or one.startswith(word + ":") for one in offered):
                passed += 1
            else:
                failed += 1
                print(f"not ok: completions: fish: {typed!r} offers {offered!r}, not {word!r}")
    print(f"completions: {passed} passed, {failed} failed, {skipped} skipped")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
