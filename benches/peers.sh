#!/usr/bin/env bash
# Compares bibtriple with other tools over one file of MARC records and prints the table of the README's section "How fast".
#
#   benches/peers.sh FILE.mrc [ROUNDS]
#
# Every round runs every tool once, one after the other, so that whatever else the machine does falls on all of them alike. The
# figure is CPU time (user and system), the median of the rounds. Nothing is installed: what is missing is named at the end.
# BIBTRIPLE is the command to measure (target/release/bibtriple without it).
set -euo pipefail

file=${1:?"usage: benches/peers.sh FILE.mrc [ROUNDS]"}
rounds=${2:-3}
bibtriple=${BIBTRIPLE:-$(dirname "$0")/../target/release/bibtriple}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
missing=()

[ -x "$bibtriple" ] || { echo "there is no $bibtriple; run cargo build --release first" >&2; exit 2; }
[ -x /usr/bin/time ] || { echo "GNU time is missing; it is in the package time of most systems" >&2; exit 2; }

records=$(LC_ALL=C tr -cd '\035' <"$file" | wc -c)
# A tool that needs minutes for all records shows its speed with fewer.
some=$((records < 10000 ? records : 10000))

# measure NAME RECORDS COMMAND...: runs the command, its output thrown away, and notes CPU seconds, wall seconds and peak memory.
measure() {
    local name=$1 count=$2 status=0
    shift 2
    /usr/bin/time -f '%U %S %e %M' -o "$work/time" "$@" >/dev/null 2>"$work/messages" || status=$?
    [ "$status" -le "${highest_status:-0}" ] || { echo "$name failed:" >&2; tail -3 "$work/messages" >&2; exit 2; }
    tail -1 "$work/time" | awk -v name="$name" -v count="$count" \
        '{ printf "%s\t%d\t%.3f\t%.3f\t%d\n", name, count, $1 + $2, $3, $4 }' >>"$work/runs"
}

# Status 1 says that some records were refused: files of real catalogues hold records of holdings and of classification too.
ours() {
    highest_status=1 measure "$1" "$records" "$bibtriple" convert --quiet -t "$2" --jobs "$3" "$4"
}

has_yaz=no
if command -v yaz-marcdump >/dev/null; then
    has_yaz=yes
    yaz-marcdump -i marc -o marcxml "$file" >"$work/records.xml" 2>/dev/null
else
    missing+=("yaz-marcdump (the package yaz)")
fi
python=${PYTHON:-python3}
has_python=no
if command -v "$python" >/dev/null && "$python" -c 'import pymarc, pyoxigraph' 2>/dev/null; then
    has_python=yes
    # What a script of a few dozen lines does with a record: fields to literals, no clean-up.
    cat >"$work/convert.py" <<'PYTHON'
import sys
from pymarc import MARCReader
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

DC, BIBO = "http://purl.org/dc/terms/", "http://purl.org/ontology/bibo/"
FIELDS = [("245", "ab", DC + "title"), ("100", "a", DC + "creator"), ("700", "a", DC + "contributor"),
          ("260", "b", DC + "publisher"), ("264", "b", DC + "publisher"), ("260", "c", DC + "issued"),
          ("264", "c", DC + "issued"), ("300", "a", DC + "extent"), ("490", "a", DC + "isPartOf"),
          ("500", "a", DC + "description"), ("520", "a", DC + "abstract"), ("650", "a", DC + "subject"),
          ("651", "a", DC + "spatial"), ("020", "a", BIBO + "isbn"), ("022", "a", BIBO + "issn"),
          ("024", "a", DC + "identifier"), ("856", "u", DC + "relation")]
FIELDS = [(tag, codes, NamedNode(property)) for tag, codes, property in FIELDS]

def quads(path, limit):
    with open(path, "rb") as file:
        for number, record in enumerate(MARCReader(file, to_unicode=True, force_utf8=True, utf8_handling="replace")):
            if number == limit:
                return
            if record is None:
                continue
            subject = NamedNode(f"urn:record:{number}")
            for tag, codes, property in FIELDS:
                for field in record.get_fields(tag):
                    value = " ".join(field.get_subfields(*codes))
                    if value:
                        yield Quad(subject, property, Literal(value))

serialize(quads(sys.argv[1], int(sys.argv[2])), sys.stdout.buffer, RdfFormat.N_TRIPLES)
PYTHON
else
    missing+=("pymarc and pyoxigraph (pip install pymarc pyoxigraph)")
fi

for _ in $(seq "$rounds"); do
    ours "bibtriple, MARC → N-Triples" ntriples 1 "$file"
    ours "bibtriple, MARC → Turtle" turtle 1 "$file"
    ours "bibtriple, MARC → N-Triples, 2 jobs" ntriples 2 "$file"
    if [ $has_yaz = yes ]; then
        ours "bibtriple, MARCXML → N-Triples" ntriples 1 "$work/records.xml"
        measure "yaz-marcdump, MARC → MARCXML" "$records" yaz-marcdump -i marc -o marcxml "$file"
        measure "yaz-marcdump, MARCXML → MARC" "$records" yaz-marcdump -i marcxml -o marc "$work/records.xml"
    fi
    if [ $has_python = yes ]; then
        measure "pymarc + pyoxigraph, 17 fields → N-Triples" "$some" "$python" "$work/convert.py" "$file" "$some"
    fi
done

# The median of each column, a line a tool, in the order of the first round.
echo "| $records records, $(du -m "$file" | cut -f1) MB, $rounds rounds | records per CPU second | wall clock | peak memory |"
echo "| --- | --- | --- | --- |"
cut -f1 "$work/runs" | awk '!seen[$0]++' | while IFS= read -r name; do
    median() { awk -F'\t' -v name="$name" -v column="$1" '$1 == name { print $column }' "$work/runs" | sort -n \
        | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
    awk -v name="$name" -v count="$(median 2)" -v cpu="$(median 3)" -v wall="$(median 4)" -v memory="$(median 5)" \
        'BEGIN { printf "| %s | %d | %.1f s | %d MB |\n", name, count / (cpu > 0 ? cpu : 0.001), wall, memory / 1024 + 0.5 }'
done
for what in "${missing[@]+"${missing[@]}"}"; do
    echo "not measured, because it is missing: $what" >&2
done
