Listings that come as mail: an mbox, one mail on standard input, a maildir.

  $ offprint list --format json examples/inbox.mbox | jq -c '.listings[0] | [.format, .title, .date, (.papers | length)]'
  ["mail",null,"2026-01-09",5]
  ! offprint: examples/inbox.mbox:89: mail 3: no listing, but "Lunch?"
  $ sed -n 2,60p examples/inbox.mbox | offprint list --format json - | jq -c '.listings[0] | [.format, .title, .date, (.papers | length)]'
  ["arxiv-mail","Sound, Machine Learning","2026-01-09",3]
  $ offprint list -q --input-format hf-mail --format jsonl examples/inbox.mbox | jq -c '[.id, .upvotes, .listed]'
  ["arxiv:2601.04101",41,"2026-01-09"]
  ["arxiv:2512.20991",88,"2026-01-09"]
  $ cat examples/inbox.mbox | offprint digest -q --now 2026-01-09 --format json - | jq -c '.digest.counts | [.listed, .duplicates]'
  [4,1]
  $ mkdir -p Mail/new Mail/cur Mail/tmp
  $ offprint list --format jsonl Mail
  $ sed -n 2,60p examples/inbox.mbox > Mail/new/1767920651.M1.host
  $ sed -n '/^From jonas/,$p' examples/inbox.mbox | tail -n +2 > Mail/cur/1767954680.M2.host:2,S
  $ offprint list --format jsonl Mail | jq -c '[.id, .sources]'
  ["arxiv:2601.04101",["Mail"]]
  ["arxiv:2601.04777",["Mail"]]
  ["arxiv:2601.00873",["Mail"]]
  ! offprint: Mail: cur/1767954680.M2.host:2,S:1: no listing, but "Lunch?"
  $ offprint list Mail/cur/* 2>&1 | head -n 1
  offprint: read Mail/cur/1767954680.M2.host:2,S: no papers listing: the mail "Lunch?" without a listing in it
  $ gzip -n Mail/new/1767920651.M1.host
  $ offprint list -q --format jsonl Mail | jq -c '[.id, .sources]'
  ["arxiv:2601.04101",["Mail"]]
  ["arxiv:2601.04777",["Mail"]]
  ["arxiv:2601.00873",["Mail"]]
  $ printf 'From: ada@x.example\nSubject: Ours\nContent-Type: application/gzip; name=ours.bib.gz\nContent-Transfer-Encoding: base64\n\n' > ours.eml
  $ printf '@misc{bees, title={Bees}, author={Okafor, Ada}}' | gzip -n | base64 >> ours.eml
  $ offprint list --format jsonl ours.eml | jq -c '[.title, .authors]'
  ["Bees",["Ada Okafor"]]
  $ printf 'From: ada@x.example\nSubject: Ours\nContent-Type: application/gzip\n\n\037\213damaged\n' | offprint list -
  ! offprint: read standard input: an attachment: unpack: the data is damaged
  [exit 4]
  $ rm Mail/new/*
  $ offprint list Mail
  ! offprint: read Mail: no papers listing: a maildir without one in its mails
  [exit 4]
  $ rm Mail/cur/*
  $ printf '\037\213damaged\n' > Mail/cur/1767954680.M2.host:2,S
  $ offprint list Mail
  ! offprint: read Mail: no papers listing: a maildir without one in its mails; cur/1767954680.M2.host:2,S: unpack: the data is damaged
  [exit 4]
  $ rm -r Mail/new Mail/cur
  $ offprint list Mail
  ! offprint: read Mail: there are no files in it, but 1 folder
  !   name the folder that has the files; a maildir has new/ or cur/
  [exit 4]
