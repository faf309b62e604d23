#!/usr/bin/env bash
# Counts the instructions that three fixed inputs take (benches/instructions.rs) and compares them with benches/instructions.txt.
#
#   benches/instructions.sh           fails if one takes 5 % more than it did
#   benches/instructions.sh --write   keeps the new counts
#
# Instructions do not depend on what else the machine does. They do depend on the compiler, so that the counts are kept with
# its version.
set -euo pipefail
cd "$(dirname "$0")/.."
kept=benches/instructions.txt

command -v valgrind >/dev/null || { echo "valgrind is missing: install it with the package manager (apt install valgrind)"; exit 2; }

binary=$(cargo bench --locked --bench instructions --no-run 2>&1 | sed -n 's/.*Executable.*(\(.*\))$/\1/p')
[ -x "$binary" ] || { echo "the measurement could not be built: run cargo bench --bench instructions --no-run"; exit 2; }

count() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$binary" "$@" 2>&1 | sed -n 's/.*Collected : *\([0-9]*\).*/\1/p'
}

compiler=$(rustc --version)
new="# $compiler"
status=0
grep -qxF "# $compiler" "$kept" 2>/dev/null || echo "note: the kept counts are of another compiler than $compiler"
for name in marc marcxml koha-text; do
    now=$(($(count "$name") - $(count "$name" idle)))
    new+=$'\n'"$name $now"
    before=$(sed -n "s/^$name //p" "$kept" 2>/dev/null || true)
    if [ -z "$before" ]; then
        echo "$name: $now instructions, none kept"
        continue
    fi
    awk -v name="$name" -v now="$now" -v before="$before" 'BEGIN {
        change = 100 * (now - before) / before
        printf "%s: %d instructions, %+.1f %%\n", name, now, change
        if (change < -5) print "    5 % fewer: keep the new count with benches/instructions.sh --write"
        exit change > 5
    }' || status=1
done
if [ "${1:-}" = --write ]; then
    printf '%s\n' "$new" > "$kept"
    exit 0
fi
[ "$status" = 0 ] || echo "some took 5 % more than before: see what has become slower, or say why it must with --write"
exit "$status"
