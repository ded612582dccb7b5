# An independent reading of arXiv's mail and listing files: a line an entry, its fields parted by tabs, as written but for
# line breaks. check_corpus.sh compares it with what offprint reads.
#
#     awk -f scripts/read_arxiv_mail.awk FILE
function finish() {
    if (id != "") {
        printf "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", id, value["Title"], value["Categories"], value["Comments"], \
            value["Journal-ref"], value["Report-no"], abstract
    }
    id = abstract = key = ""
    delete value
    state = 0
}
function join(old, more) {
    gsub(/[ \t]+/, " ", more)
    sub(/^ /, "", more)
    sub(/ $/, "", more)
    return old == "" ? more : (more == "" ? old : old " " more)
}
{ sub(/\r$/, "") }
/^-----------------------------------------------------------------/ || /^%%?-/ || /^%%%-/ { finish(); next }
/^\\\\ *\(/ { finish(); next }
/^\\\\ *$/ {
    if (state == 2) finish()
    else state++
    next
}
state == 1 && /^\/\*/ { state = -1; next }
state == -1 { state = 0 }
state == 1 && /^(arXiv|Paper)/ {
    id = $0
    sub(/^arXiv:/, "", id)
    sub(/^Paper *(\(\*cross-listing\*\))?: */, "", id)
    sub(/ .*/, "", id)
    sub(/\.[A-Z][A-Z]\//, "/", id)
    next
}
state == 1 && /^[A-Z][A-Za-z-]*:/ {
    key = substr($0, 1, index($0, ":") - 1)
    value[key] = join("", substr($0, index($0, ":") + 1))
    next
}
state == 1 && /^ / && key != "" { value[key] = join(value[key], $0) }
state == 2 { abstract = join(abstract, $0) }
END { finish() }
