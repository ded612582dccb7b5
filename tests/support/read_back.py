#!/usr/bin/env python3
"""Whether a mail that went through a mail system is still the one that was sent, read by Python's email package.

usage: read_back.py SENT.eml TEXT GOT      GOT: a message, or a folder (a maildir's `new`) with one in it

The mail that arrived may have more headers before ours, and nothing else: all of ours are there once and in order, both parts hold the same
text, and the text part is TEXT.
"""
import email, email.policy, os, sys

sent_path, text_path, got_path = sys.argv[1:]
if os.path.isdir(got_path):
    names = os.listdir(got_path)
    if len(names) != 1:
        sys.exit(f"{len(names)} mails in {got_path}")
    got_path = os.path.join(got_path, names[0])


def read(path):
    with open(path, "rb") as file:
        return email.message_from_binary_file(file, policy=email.policy.default)


sent, got = read(sent_path), read(got_path)
ours = [(name, str(value)) for name, value in sent.items()]
names = {name.lower() for name, _ in ours}
found = [(name, str(value)) for name, value in got.items() if name.lower() in names]
if found != ours:
    sys.exit(f"headers: {found}\nwere {ours}")
for kind in ("text/plain", "text/html"):
    parts = [[part.get_content() for part in message.walk() if part.get_content_type() == kind] for message in (sent, got)]
    if len(parts[0]) != 1 or parts[0] != parts[1]:
        sys.exit(f"the part {kind} was changed")
with open(text_path, encoding="utf-8") as file:
    if got.get_body(("plain",)).get_content() != file.read():
        sys.exit("the text is not the digest as text")
if got.defects:
    sys.exit(f"defects: {got.defects}")
