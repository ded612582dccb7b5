"""The times that bench/archive.sh tells, in milliseconds of the processor: searches of offprint and of its peers in turns, near papers, a day that is added, and a
source that did not change.

    bench/archive_times.py OFFPRINT FOLDER PEERS        PEERS: `no` leaves them out
"""
import datetime
import http.server
import json
import os
import random
import statistics
import sys
import threading
import time

offprint, folder, peers = sys.argv[1:]
peer = ["/usr/bin/python3", os.path.join(os.path.dirname(__file__), "archive_peer.py")]
papers = folder + "/papers.jsonl"
try:
    os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(50))  # and what is started from here
except PermissionError:
    pass
nowhere = [(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0), (os.POSIX_SPAWN_OPEN, 2, "/dev/null", os.O_WRONLY, 0)]


def run(*words):
    process = os.posix_spawnp(words[0], words, os.environ, file_actions=nowhere)
    _, status, used = os.wait4(process, 0)
    assert os.waitstatus_to_exitcode(status) in (0, 1), words
    return (used.ru_utime + used.ru_stime) * 1000


def medians(rounds, *commands):
    times = [[] for _ in commands]
    for _ in range(rounds):
        for place, command in enumerate(commands):
            times[place].append(run(*command))
    return [statistics.median(each) for each in times]


if peers != "no":
    starts = [medians(11, ["/usr/bin/python3", "-c", "import json, sqlite3" + more])[0] for more in ("", ", xapian")]
    print("Python takes %.1f ms to start, with xapian %.1f: the peers' times have it" % tuple(starts))
SEARCHES = {"koopman": "koopman", "the": "the", '"neural network"': '"neural network"', '"of the"': '"of the"', "ti:learning": "learning",
            "learn*": "learn", "au:wang": "Wang", "cat:cs.LG": "cs.LG"}
print("%-18s %17s %17s %17s %9s" % ("", "offprint", "FTS5", "Xapian, a tenth", "rg -F"))
print("%-18s %8s %8s %8s %8s %8s %8s" % ("ms", *["score", "newest"] * 3))
for query, letters in SEARCHES.items():
    ours = medians(11, *[[offprint, "search", "--sort", order, "-f", "text", "--", query] for order in ("score", "listed")])
    if peers == "no":
        print("%-18s %8.1f %8.1f" % (query, *ours), flush=True)
        continue
    fts5 = medians(3, *[peer + ["fts5", folder, query, order] for order in ("score", "listed")])
    xapian = medians(3, *[peer + ["xapian", folder, query, order] for order in ("score", "listed")])
    rg = medians(3, ["rg", "-j1", "-F", "-c", letters, papers])
    print("%-18s %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f %9.0f" % (query, *ours, *fts5, *xapian, *rg), flush=True)

ids = [json.loads(line)["id"] for line, _ in zip(open(papers, encoding="utf-8"), range(200))][::10]
times = sorted(run(offprint, "show", "--similar", one) for one in ids)
print("show --similar: median %.1f, slowest %.1f of %d" % (statistics.median(times), times[-1], len(times)))

def add_days(title, first_year, day_of):
    """41 days of 100 papers that are new, each published on the day that the function gives; every 32nd merges parts of the index of words."""
    rng, day, times = random.Random(7), folder + "/day.jsonl", []
    stamp = int(time.time())  # new ones each time
    texts = [json.loads(line) for line, _ in zip(open(papers, encoding="utf-8"), range(5000))]
    for turn in range(41):
        today = datetime.date(2027, 1, 1) + datetime.timedelta(days=stamp // 60 % 2000 + turn)
        with open(day, "w", encoding="utf-8") as out:
            for number in range(100):
                created = day_of(today, rng)
                record = dict(rng.choice(texts), id="%02d%02d.%05d" % (first_year + stamp % 20, 1 + turn % 12, turn * 100 + number), doi=None,
                              update_date=str(created), versions=[{"version": "v1", "created": created.strftime("%a, %d %b %Y 00:00:00 GMT")}])
                record["title"] = "Added at %d on day %d as number %d: %s" % (stamp, turn, number, record["title"])
                print(json.dumps(record), file=out)
        begin = time.perf_counter()
        used = run(offprint, "-q", "--now", "%sT08:00Z" % today, "fetch", day)
        times.append((used, (time.perf_counter() - begin) * 1000))
    for kind, each in zip(("processor", "clock"), zip(*times)):
        each = sorted(each)
        print("%s, by the %s: median %.1f, p90 %.1f, slowest %.1f" % (title, kind, statistics.median(each), each[36], each[-1]), flush=True)


add_days("a day of 100 papers of that week", 30, lambda today, rng: today - datetime.timedelta(days=rng.choice((1, 2, 2, 2, 3, 4, 5))))
add_days("a day of 100 papers of 60 days long ago", 60, lambda _, rng: datetime.date(2025, 1, 1) + datetime.timedelta(days=rng.randrange(60)))


class Service(http.server.BaseHTTPRequestHandler):
    asked = []
    body = "<rss version='2.0'><channel><title>x</title>%s</channel></rss>" % "".join(
        "<item><title>Feed item %d</title><link>https://f.example/%d</link><description>%s</description></item>" % (n, n, "word " * 200) for n in range(1000))

    def do_GET(self):
        is_same = self.headers["If-None-Match"] == '"1"'
        Service.asked.append(304 if is_same else 200)
        self.send_response(Service.asked[-1])
        self.send_header("ETag", '"1"')
        self.send_header("Content-Length", "0" if is_same else str(len(self.body)))
        self.end_headers()
        if not is_same:
            self.wfile.write(self.body.encode())

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Service)
threading.Thread(target=server.serve_forever, daemon=True).start()
address = "http://127.0.0.1:%d/feed" % server.server_port
new = run(offprint, "-q", "fetch", address)
again = [run(offprint, "-q", "fetch", address) for _ in range(11)]
print("a feed of 1,000 entries: new %.1f, unchanged %.1f; answers %s" % (new, statistics.median(again), " ".join(map(str, Service.asked))))
print("to start %.1f, to open the archive %.1f, to list the unchanged feed %.1f" % tuple(medians(11, [offprint, "--version"], [offprint, "archive"], [offprint, "-q", "list", "-f", "ids", address])))
