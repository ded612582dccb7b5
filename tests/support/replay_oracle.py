"""What a replay of recorded days must send, found without offprint: its own reading of the recordings, its own words, its own calendar.

The oracle is told what the service answered and what somebody asked for, in the order of time. Of each run it then knows who must get a mail and
which papers stand in it. It knows words, words of the title, phrases, categories, AND, OR and NOT; the topics of a replay are made of these.
"""
import datetime, json, re, unicodedata, zoneinfo

UTC = datetime.timezone.utc
DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']


# -- reading -----------------------------------------------------------------------------------------------------------------------------
def read_hugging_face(text):
    for entry in json.loads(text):
        paper = entry['paper']
        yield {'id': paper['id'], 'title': paper['title'], 'abstract': paper.get('summary') or '', 'summary': paper.get('ai_summary') or '',
               'keywords': paper.get('ai_keywords') or [], 'categories': []}


def read_json_lines(text):
    for line in text.split('\n'):
        if line.strip():
            entry = json.loads(line)
            yield {'id': entry['id'], 'title': entry['title'], 'abstract': entry['summary'], 'summary': '', 'keywords': [], 'categories': entry['categories']}


def read_rss(text):
    for item in re.findall(r'<item>(.*?)</item>', text, re.S):
        title, description = (re.search('<%s>(.*?)</%s>' % (tag, tag), item, re.S).group(1) for tag in ('title', 'description'))
        yield {'id': re.search(r'oai:arXiv\.org:([\d.]+)v', item).group(1), 'title': title, 'abstract': description.partition('Abstract:')[2],
               'summary': '', 'keywords': [], 'categories': re.findall('<category>(.*?)</category>', item)}


# -- matching ----------------------------------------------------------------------------------------------------------------------------
def words(text):
    """Small letters without accents; TeX commands are none; one `s` at the end is taken off."""
    text = re.sub(r'\\[A-Za-z]+', ' ', text)
    plain = ''.join(c for c in unicodedata.normalize('NFKD', text) if not unicodedata.combining(c)).lower()
    return [word[:-1] if len(word) > 3 and word.endswith('s') and not word.endswith('ss') else word for word in re.findall(r'[^\W_]+', plain)]


def has_phrase(text, phrase):
    have, asked = words(text), words(phrase)
    return any(have[i:i + len(asked)] == asked for i in range(len(have) - len(asked) + 1))


def matches(topic, paper):
    """`topic` is a tree: ('word', w), ('title', w), ('phrase', p), ('cat', c), ('and' | 'or', topic…), ('not', topic)."""
    kind, rest = topic[0], topic[1:]
    if kind == 'and': return all(matches(one, paper) for one in rest)
    if kind == 'or': return any(matches(one, paper) for one in rest)
    if kind == 'not': return not matches(rest[0], paper)
    if kind == 'cat': return rest[0] in paper['categories']
    texts = [paper['title']] if kind == 'title' else [paper['title'], paper['abstract'], paper['summary'], *paper['keywords']]
    return any(has_phrase(text, rest[0]) for text in texts)


def query(topic):
    """As offprint has it."""
    kind, rest = topic[0], topic[1:]
    if kind == 'and': return '(%s)' % ' '.join(query(one) for one in rest)
    if kind == 'or': return '(%s)' % ' OR '.join(query(one) for one in rest)
    if kind == 'not': return '-' + query(rest[0])
    if kind == 'phrase': return '"%s"' % rest[0]
    return {'word': '', 'title': 'ti:', 'cat': 'cat:'}[kind] + rest[0]


# -- due times ---------------------------------------------------------------------------------------------------------------------------
def last_due(schedule, at):
    """`schedule`: (period, day or None, 'HH:MM', zone). The last due time at that instant or before."""
    period, which, clock, zone = schedule
    zone = zoneinfo.ZoneInfo(zone)
    hour, minute = map(int, clock.split(':'))
    date = at.astimezone(zone).date() + datetime.timedelta(days=1)
    while True:
        is_last = (date + datetime.timedelta(days=1)).day == 1
        named = {'daily': True, 'weekdays': date.weekday() < 5, 'weekly': DAYS[date.weekday()] == which,
                 'monthly': date.day == which or (period == 'monthly' and is_last and date.day < which)}[period]
        due = datetime.datetime(date.year, date.month, date.day, hour, minute, tzinfo=zone).astimezone(UTC)
        if named and due <= at: return due
        date -= datetime.timedelta(days=1)


def in_words(schedule):
    period, which, clock, zone = schedule
    return '%s at %s in %s' % (period if which is None else '%s %s' % (period, which), clock, zone)


# -- the replay --------------------------------------------------------------------------------------------------------------------------
class Reader:
    def __init__(self, address, schedule, topics, since, limit=None):
        self.address, self.schedule, self.topics, self.since, self.limit = address, schedule, topics, since, limit
        self.had, self.examined, self.last, self.paused_until, self.is_active = set(), 0, None, None, True

    def due(self, now):
        """The due time of the mail that a run at that time must make, or None."""
        due = last_due(self.schedule, now)
        is_due = self.is_active and due > self.since and (self.last is None or due > self.last)
        if is_due and self.paused_until:
            start = datetime.datetime.combine(self.paused_until, datetime.time(), zoneinfo.ZoneInfo(self.schedule[3]))
            is_due = due >= start
        return due if is_due else None


class Oracle:
    def __init__(self, mute):
        self.mute, self.readers = mute, {}
        self.records, self.arrivals = {}, []  # by id all that was said of a paper; (id, time) in the order of arrival
        self.mails = self.papers = self.open_questions = 0
        self.problems = []

    def arrive(self, papers, now):
        for paper in papers:
            said = self.records.setdefault(paper['id'], [])
            if not said: self.arrivals.append((paper['id'], now))
            if paper not in said: said.append(paper)

    def judge(self, reader, identifier):
        """True, False, or None when what is said of the paper differs: then either is right."""
        said = {any(matches(topic, paper) for topic in reader.topics) and not matches(self.mute, paper) for paper in self.records[identifier]}
        return said.pop() if len(said) == 1 else None

    def check_run(self, now, has_failed_source, came):
        """`came`: by address, the ids of the papers in each mail that came in this run."""
        for address in set(came) - set(self.readers): self.problems.append('%s: nobody is %s' % (now, address))
        for reader in self.readers.values():
            mails, due = came.get(reader.address, []), reader.due(now)
            if len(mails) > 1: self.problems.append('%s: %s got %d mails at once' % (now, reader.address, len(mails)))
            if due is None:
                if mails: self.problems.append('%s: %s got a mail, and none is due' % (now, reader.address))
                continue
            new = [i for i, time in self.arrivals[reader.examined:] if time > reader.since and i not in reader.had]
            asked = {i: self.judge(reader, i) for i in new}
            must, may = {i for i in new if asked[i]}, {i for i in new if asked[i] is None}
            self.open_questions += len(may)
            if mails or must:
                self.check_mail(now, reader, must, may, mails[0] if mails else [])
            elif has_failed_source:
                continue  # stays due: the papers may be missing only because a source failed
            reader.last, reader.examined = due, len(self.arrivals)

    def check_mail(self, now, reader, must, may, shown):
        def tell(what, ids): self.problems.append('%s: %s: %s: %s' % (now, reader.address, what, ' '.join(sorted(ids)[:5])))
        limit = reader.limit or 500
        if len(shown) != len(set(shown)): tell('twice in a mail', {i for i in shown if shown.count(i) > 1})
        if set(shown) & reader.had: tell('had before', set(shown) & reader.had)
        if set(shown) - must - may - reader.had: tell('not asked for', set(shown) - must - may - reader.had)
        if len(must) <= limit and must - set(shown) and len(shown) < limit: tell('missing', must - set(shown))
        if len(shown) < min(limit, len(must)) or len(shown) > limit: tell('%d shown, the limit is %d' % (len(shown), limit), must)
        reader.had |= must | set(shown)  # what a limit cuts counts as had
        self.mails += 1
        self.papers += len(shown)
