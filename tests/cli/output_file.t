Without --format the ending of the file says what is written into it; --format is stronger, and any other
ending is Markdown.

  $ offprint search koopman examples/daily.json -o found.bib && head -n 1 found.bib
  @misc{okafor2026spectra,
  $ offprint search koopman examples/daily.json -o found.HTML && head -n 1 found.HTML
  <!DOCTYPE html>
  $ offprint digest --match koopman examples/daily.json -o found.txt && head -n 1 found.txt
  Daily Papers, Friday 9 January 2026
  $ offprint list examples/daily.json -o found.jsonl && wc -l <found.jsonl
  8
  $ offprint search koopman examples/daily.json -o found.atom && head -n 1 found.atom
  <?xml version="1.0" encoding="UTF-8"?>
  $ offprint search koopman examples/daily.json -f ids -o found.html && cat found.html
  arxiv:2601.04101
  $ offprint search koopman examples/daily.json -o found.digest && head -n 1 found.digest
  # Search: koopman
  ! offprint: no format has the ending .digest, so that file is Markdown; --format says another
