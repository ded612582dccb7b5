#!/usr/bin/env python3
"""Renders the pages of bench/templates with jinja2, which is given the data as `render_peers data PAGE` prints it.

usage: peer_render.py RENDER_PEERS      one line a page: name, CPU microseconds a digest (median of 41 batches), bytes
"""
import json
import os
import subprocess
import sys
import time

from jinja2 import Environment, FileSystemLoader

here = os.path.dirname(os.path.abspath(__file__))
for page in ["digest.md", "digest.html", "mail.html"]:
    environment = Environment(loader=FileSystemLoader(here + "/templates"), autoescape=page.endswith(".html"),
                              trim_blocks=True, keep_trailing_newline=True)
    template = environment.get_template(page + ".j2")
    data = json.loads(subprocess.run([sys.argv[1], "data", page], check=True, capture_output=True).stdout)
    times = []
    for _ in range(41):
        start = time.process_time()
        for _ in range(10):
            text = template.render(data)
        times.append((time.process_time() - start) / 10 * 1e6)
    print(page, "%.1f" % sorted(times)[20], len(text.encode()))
