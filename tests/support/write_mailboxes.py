"""Writes mails with Python's email package, an mbox of every kind and a maildir of them, and what a reader has to find.

    write_mailboxes.py FOLDER [SEED]

FOLDER/<name>.eml, .mbox or a folder <name>; beside each <name>.wanted: a line `ID TAB TITLE TAB ABSTRACT` for every paper. The titles
and abstracts are read back with the email package first, so that it is the second reader.
"""

import email
import email.policy
import mailbox
import pathlib
import random
import sys
from email.message import EmailMessage

WORDS = "sound Grüße spectra 深層学習 of From Привет ask = =3D . the naïve ∇² bells – “fog” a.b".split()
CHARSETS = ["utf-8", "utf-8", "utf-16", "iso-8859-1", "koi8-r", "shift_jis", "gb2312", "us-ascii"]
ENCODINGS = ["quoted-printable", "base64", "8bit", "7bit"]
RULE = "-" * 78


class Writer:
    def __init__(self, folder, seed):
        self.folder = folder
        self.random = random.Random(seed)
        self.number = 0

    def words(self, least, most):
        return [self.random.choice(WORDS) for _ in range(self.random.randint(least, most))]

    def listing(self, charset):
        """The text of a daily mail."""
        text = f"{RULE}\n Submissions to:\nSound\n received from  Wed  7 Jan 26 19:00:00 GMT  to  Thu  8 Jan 26 19:00:00 GMT\n{RULE}\n"
        for _ in range(self.random.randint(1, 4)):
            self.number += 1
            title = " ".join(["T"] + self.words(1, 8))
            abstract = self.words(3, 60)
            lines = ["  " + " ".join(abstract[:8])] + [" ".join(abstract[at : at + 8]) for at in range(8, len(abstract), 8)]
            text += f"\\\\\narXiv:2601.{self.number:05}\nDate: Wed, 7 Jan 2026 20:43:30 GMT\n\nTitle: {title}\nAuthors: J. Roe\nCategories: cs.SD\n\\\\\n"
            text += "\n".join(lines) + f"\n\\\\ ( https://arxiv.org/abs/2601.{self.number:05} ,  1kb)\n{RULE}\n"
        return text.encode(charset, "replace").decode(charset)

    def mail(self):
        charset = self.random.choice(CHARSETS)
        # The package breaks lines of UTF-16 when they are to end in CR LF.
        has_crlf = charset != "utf-16" and self.random.random() < 0.3
        message = EmailMessage(policy=email.policy.default.clone(linesep="\r\n" if has_crlf else "\n"))
        message["From"] = "no-reply@example.org"
        message["To"] = "Jäne Roe <me@example.org>"
        message["Date"] = "Fri, 9 Jan 2026 01:00:00 +0000"
        message["Subject"] = " ".join(["S"] + self.words(1, 20))
        encoding = self.random.choice(ENCODINGS)
        text = self.listing(charset)
        if charset == "utf-16":
            encoding = "base64"
        if encoding == "7bit":
            text = text.encode("ascii", "replace").decode()
            charset = "utf-8"
        message.set_content(text, charset=charset, cte=encoding)
        shape = self.random.randrange(5)
        if shape == 1:
            message.add_alternative("<html><p>The same, as a page.</p></html>", subtype="html")
        if shape == 2:
            message.add_attachment(b"\x89PNG\r\n\x1a\n" + self.random.randbytes(500), maintype="image", subtype="png", filename="bild ü.png")
        if shape == 3:
            outer = EmailMessage(policy=message.policy)
            outer["From"], outer["To"], outer["Subject"] = "jane@example.org", "me@example.org", "Fwd: look"
            outer.set_content("Look at this.\n")
            outer.add_attachment(message)
            message = outer
        if shape == 4:
            message.add_attachment("no listing at all\n", filename="notes.txt")
        return message

    @staticmethod
    def wanted(bytes_of_mail):
        """Read back by the email package."""
        found = []
        for part in email.message_from_bytes(bytes_of_mail, policy=email.policy.default).walk():
            if part.get_content_type() != "text/plain":
                continue
            lines = part.get_content().replace("\r\n", "\n").split("\n")
            for at, line in enumerate(lines):
                if line.startswith("arXiv:"):
                    title = lines[at + 3].removeprefix("Title: ")
                    end = next(i for i in range(at + 7, len(lines)) if lines[i].startswith("\\\\"))
                    found.append("\t".join([line.lower(), " ".join(title.split()), " ".join(" ".join(lines[at + 7 : end]).split())]))
        return found

    def write_mails(self, count):
        for number in range(count):
            bytes_of_mail = self.mail().as_bytes()
            (self.folder / f"mail-{number}.eml").write_bytes(bytes_of_mail)
            self.write_wanted(f"mail-{number}", self.wanted(bytes_of_mail))

    def write_box(self, name, box, count):
        wanted = []
        for _ in range(count):
            bytes_of_mail = self.mail().as_bytes()
            wanted += self.wanted(bytes_of_mail)
            box.add(bytes_of_mail)
        box.flush()
        self.write_wanted(name, wanted)

    def write_wanted(self, name, wanted):
        (self.folder / f"{name}.wanted").write_text("".join(line + "\n" for line in wanted))


def main():
    folder = pathlib.Path(sys.argv[1])
    writer = Writer(folder, int(sys.argv[2]) if len(sys.argv) > 2 else 1)
    writer.write_mails(60)
    writer.write_box("box.mbox", mailbox.mbox(folder / "box.mbox"), 40)
    writer.write_box("maildir", mailbox.Maildir(folder / "maildir"), 20)


main()
