#!/bin/bash
# Fetches from a server that does everything wrong that a server can do, over http and https: every route has an outcome in
# tests/net/hostile_routes.tsv, in bounded time and memory. Then what is kept of answers, arXiv's pace between runs, runs that are killed
# wherever they write, certificates, and nginx as a server of the real world.
#
#     scripts/check_hostile_http.sh PROGRAM [SERVERS]      default: ../shared/servers
#
# Says what failed, then the counts; one skipped check where the servers are absent. Installs what it needs. Takes two minutes: some routes hang.
set -u
program=$(realpath "$1")
cd "$(dirname "$0")/.." || exit 1
servers=${2:-../shared/servers}
server=$servers/hostile_http.py

if [ ! -e "$server" ] || ! command -v python3 >/dev/null; then
    echo "hostile http: 0 passed, 0 failed, 1 skipped (no $server, or no python3)"
    exit 0
fi

scripts/packages.sh http || true  # what is missing all the same is skipped below

passed=0
failed=0
skipped=0
work=$(mktemp -d)
pids=()
stop_servers() {
    [ ${#pids[@]} -eq 0 ] || kill "${pids[@]}" 2>/dev/null
    rm -rf "$work"
}
trap stop_servers EXIT
export HOME=$work XDG_CONFIG_HOME=$work/config XDG_STATE_HOME=$work/state XDG_CACHE_HOME=$work/cache TZ=UTC LC_ALL=C
export no_proxy=127.0.0.1,localhost
unset http_proxy https_proxy all_proxy HTTPS_PROXY ALL_PROXY CURL_CA_BUNDLE SSL_CERT_FILE

# start NAME OPTION…: a server whose requests are in NAME/requests.jsonl; its port is in $port.
start() {
    local at=$work/$1
    shift
    mkdir "$at"
    python3 "$server" --dir "$at" --port-file "$at/port" "$@" >/dev/null 2>&1 &
    pids+=($!)
    for _ in {1..100}; do
        [ -s "$at/port" ] && break
        sleep 0.1
    done
    port=$(cat "$at/port")
}

run() { "$program" --config none --now 2026-01-09T08:00:00Z "$@"; }

# check NAME COMMAND…: counts one check; shows what the command said when it fails.
check() {
    local name=$1
    shift
    if "$@" >"$work/said" 2>&1; then
        passed=$((passed + 1))
    else
        failed=$((failed + 1))
        echo "not ok: $name"
        head -n 20 "$work/said" | sed 's/^/    /'
    fi
}

start plain
plain=http://127.0.0.1:$port
routes=$(python3 tests/support/try_hostile_routes.py "$program" "$plain" "$work/plain/requests.jsonl" tests/net/hostile_routes.tsv)
echo "$routes"
if [[ $routes =~ ([0-9]+)\ passed,\ ([0-9]+)\ failed ]]; then
    passed=$((passed + BASH_REMATCH[1]))
    failed=$((failed + BASH_REMATCH[2]))
else
    failed=$((failed + 1))
fi

# requests PATH: the headers of all requests for it.
requests() { jq -c --arg path "$1" 'select(.path == $path) | .headers' "$work/plain/requests.jsonl"; }

# An answer that did not change is asked for with its tag, and comes from the disk.
is_kept() {
    run list -f jsonl "$plain/ok.json?kept" >"$work/first" && run list -f jsonl "$plain/ok.json?kept" >"$work/second" &&
        cmp "$work/first" "$work/second" && [ "$(wc -l <"$work/first")" = 2 ] &&
        [ "$(requests '/ok.json?kept' | jq -c 'has("If-None-Match")' | tr '\n' ' ')" = "false true " ]
}
check "an answer is asked for with its tag" is_kept

is_there_offline() {
    run --offline list -f jsonl "$plain/ok.json?kept" | cmp - "$work/first" && [ "$(requests '/ok.json?kept' | wc -l)" = 2 ]
}
check "what is kept is there offline" is_there_offline

has_changed() {
    run list -f jsonl "$plain/flap?x" >"$work/one" && run list -f jsonl "$plain/flap?x" >"$work/two" &&
        [ $(($(wc -l <"$work/two") - $(wc -l <"$work/one"))) = 1 ]
}
check "an answer that changed is fetched" has_changed

# What is no listing, and what breaks off, is not kept.
is_not_kept() {
    for route in '/login.html?k' '/trunc.json?k' '/trunc.xml?k' '/empty?k'; do
        run list "$plain$route" >/dev/null 2>&1
        run list "$plain$route" >/dev/null 2>&1
        [ "$(requests "$route" | wc -l)" = 2 ] && ! requests "$route" | grep -q If-None-Match || return 1
    done
}
check "what is no listing is not kept" is_not_kept

# Three runs at once: the server plays a proxy, and sees when arXiv's hosts would have been asked.
keeps_pace() {
    local children=()
    for host in export rss oaipmh; do
        http_proxy=$plain no_proxy='' run list "http://$host.arxiv.org/ok.json?pace" >/dev/null &
        children+=($!)
    done
    wait "${children[@]}"
    jq -s '[.[] | select(.path | endswith("?pace")) | .t] | sort | length == 3 and .[1] - .[0] > 2.9 and .[2] - .[1] > 2.9' \
        "$work/plain/requests.jsonl" | grep -qx true
}
check "arXiv is asked once in three seconds" keeps_pace

# A run that is killed while it fetches keeps nothing, and the next one has everything.
refetches() {
    "$program" --config none fetch "$plain/slow/2" >/dev/null 2>&1 &
    local child=$!
    sleep 1
    kill -9 "$child"
    wait "$child" 2>/dev/null
    [ "$(run fetch "$plain/slow/2")" = "$plain/slow/2: 2 listed, 2 new, 0 updated, 0 unchanged" ] &&
        ! requests /slow/2 | grep -q If-None-Match
}
check "a killed run is made good" refetches

# At every write, file, rename and sync of a fetch: the next run has everything, the archive is sound, and what is kept is whole.
sweep() {
    local fetch="$program -q --config none fetch $plain/ok.json?sweep" look="$program --config none"
    python3 "$servers/killpoints.py" --inject "$1" --calls pwrite64,write,openat,fsync,fdatasync,rename,ftruncate,mkdir --max 120 \
        --setup "rm -rf $XDG_STATE_HOME $XDG_CACHE_HOME" --run "$fetch" \
        --check "$look archive check && test \$($look archive export | wc -l) = 2 &&
                 test \$($look --offline list -f jsonl $plain/ok.json?sweep | wc -l) = 2"
}
if command -v strace >/dev/null && strace -o /dev/null true 2>/dev/null; then
    check "a fetch killed at every write" sweep signal=KILL
    check "a fetch on a full disk" sweep error=ENOSPC
    check "a fetch on a broken disk" sweep error=EIO
else
    skipped=$((skipped + 3))
fi

# Certificates.
if command -v openssl >/dev/null && sh "$servers/make_ca.sh" "$work/certificates" >/dev/null 2>&1; then
    for name in good expired wronghost selfsigned; do
        start "$name" --cert "$work/certificates/$name.pem" --key "$work/certificates/$name.key"
        declare "$name=https://127.0.0.1:$port"
    done
    export CURL_CA_BUNDLE=$work/certificates/ca.pem
    # ends STATUS TEXT ADDRESS: how listing it ends, and what is said.
    ends() {
        run list -f jsonl "$3" >"$work/out" 2>"$work/err"
        local status=$?
        cat "$work/err"
        [ "$status" = "$1" ] && grep -q "$2" "$work/err" && [ ! -s "$work/out" ]
    }
    # shellcheck disable=SC2154 # declared above
    {
        reads() { [ "$(run list -f jsonl "$1" | wc -l)" = 2 ]; }
        check "a good certificate" reads "$good/ok.json"
        check "a redirect within https" reads "$good/redirect/2"
        check "a redirect away from https" ends 4 'away from https' "$good/redirect-to?u=$plain/ok.json"
        check "an expired certificate" ends 4 'certificate has expired' "$expired/ok.json"
        check "a certificate of another host" ends 4 'no alternative certificate subject name matches' "$wronghost/ok.json"
        check "a certificate that nobody signed" ends 4 'self.signed certificate' "$selfsigned/ok.json"
        CURL_CA_BUNDLE='' check "a certificate of an unknown authority" ends 4 'certificate' "$good/ok.json"
        check "https where http is spoken" ends 75 "${plain/http:/https:}/ok.json" "${plain/http:/https:}/ok.json"
    }
else
    skipped=$((skipped + 1))
fi

# nginx, with TLS, HTTP/2, gzip and its own idea of tags and limits.
start_nginx() {
    local at=$work/nginx
    mkdir "$at" "$at/root"
    cp examples/daily.json "$at/root/"
    { cat examples/daily.json && head -c 17000000 /dev/zero | tr '\0' ' '; } >"$at/root/big.json"
    port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    cat >"$at/conf" <<END
user $(id -un);
daemon off;
pid $at/pid;
error_log $at/error;
events {}
http {
    types { application/json json; }
    client_body_temp_path $at/body; proxy_temp_path $at/proxy; fastcgi_temp_path $at/fastcgi; uwsgi_temp_path $at/uwsgi; scgi_temp_path $at/scgi;
    log_format said '\$server_protocol \$status \$sent_http_content_encoding \$request_uri';
    access_log $at/access said;
    gzip on;
    gzip_types application/json;
    limit_req_zone \$binary_remote_addr zone=slow:1m rate=20r/m;
    limit_req_status 429;
    server {
        listen 127.0.0.1:$port ssl http2;
        ssl_certificate $work/certificates/good.pem;
        ssl_certificate_key $work/certificates/good.key;
        root $at/root;
        location = /old { return 301 /daily.json; }
        location /slow/ { limit_req zone=slow; alias $at/root/; }
    }
}
END
    nginx -c "$at/conf" -p "$at" -e "$at/error" >/dev/null 2>&1 &
    pids+=($!)
    for _ in {1..50}; do
        [ -s "$at/pid" ] && break
        sleep 0.1
    done
    nginx=https://127.0.0.1:$port
}

# logged LINE: nginx answered so.
logged() { grep -qxF "$1" "$work/nginx/access" || { cat "$work/nginx/access" && false; }; }
papers() { run list -f jsonl "$1" | jq -c 'del(.sources)'; }
reads_day() { papers "$1" | cmp - <(papers examples/daily.json); }
if command -v nginx >/dev/null && [ -e "$work/certificates/good.pem" ]; then
    start_nginx
    check "nginx: TLS, HTTP/2 and gzip" reads_day "$nginx/daily.json"
    check "nginx: it was packed" logged 'HTTP/2.0 200 gzip /daily.json'
    check "nginx: again" reads_day "$nginx/daily.json"
    check "nginx: it had not changed" logged 'HTTP/2.0 304 - /daily.json'
    check "nginx: a redirect" reads_day "$nginx/old"
    check "nginx: within its limit" reads_day "$nginx/slow/daily.json"
    check "nginx: beyond its limit, later" reads_day "$nginx/slow/daily.json?again"
    check "nginx: it said when there are too many" logged 'HTTP/2.0 429 - /slow/daily.json?again'
    check "nginx: more than 16 MB unpacked" ends 4 'larger than 16 MiB' "$nginx/big.json"
else
    skipped=$((skipped + 1))
fi

echo "hostile http: $passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
