#!/usr/bin/env python3
"""lines.py: compares what a browser shows of a report with the op tree of its database.

usage: lines.py DATABASE REPORT
Renders REPORT with cmark-gfm, opens it in chromium and asks for every line of the trees: it has to be the line that the
database has (queries/report/tree.sql), one visual line, further right than its parent's and in line with its siblings'.
"""
import html
import json
import os
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
QUERIES = HERE.parent.parent / "queries" / "report"
BROWSER = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync",
           "--window-size=4000,4000"]


def fail(message):
    sys.exit("render: " + message)


def shown(text):
    """Names as the report shows them (tools/base/visible.h)."""
    for code, escape in {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.items():
        text = text.replace(code, escape)
    return re.sub("[\x00-\x1f\x7f-\x9f]", lambda found: "\\x%02x" % ord(found[0]), text)


def browse(report):
    """What page.js tells about the rendered report."""
    rendered = subprocess.run(["cmark-gfm", "-e", "table", "-e", "strikethrough", "-e", "autolink", report], check=True,
                              capture_output=True, text=True).stdout
    folder = tempfile.mkdtemp()
    try:
        page = pathlib.Path(folder, "page.html")
        page.write_text("<!doctype html><meta charset=utf-8><body>" + rendered + "<script>"
                        + (HERE / "page.js").read_text() + "</script>")
        dump = subprocess.run(BROWSER + ["--user-data-dir=" + folder + "/profile", "--dump-dom", page.as_uri()],
                              check=True, capture_output=True, text=True, timeout=240).stdout
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    found = re.search('<pre id="result">(.*?)</pre>', dump, re.DOTALL)
    if not found:
        fail("the browser gives no result:\n" + dump[-2000:])
    return json.loads(html.unescape(found[1]))


def trees(database):
    """The rows of the trees, as the report's own queries give them."""
    connection = sqlite3.connect("file:%s?mode=ro" % database, uri=True)
    connection.row_factory = sqlite3.Row
    for root in connection.execute((QUERIES / "roots.sql").read_text()).fetchall():
        rows = connection.execute((QUERIES / "tree.sql").read_text(), {"root": root["node_id"], "all": None}).fetchall()
        yield "%s (%s)" % (root["classes"], root["file"]), rows


def expected_line(row, lasts):
    text = "".join(("\u00a0" if last else "│") + "\u00a0" * 3 for last in lasts[1:row["level"]])
    if row["level"] > 0:
        text += ("└─>" if row["is_last"] else "├─>") + "\u00a0"
    text += shown(row["text"])
    text += " (%s path)" % shown(row["path"]) if row["path"] is not None else ""
    text += " (%s)" % shown(row["reason"]) if row["reason"] is not None else ""
    return text + (" (recursive)" if row["is_recursive"] else "") + (" (as above)" if row["is_repeated"] else "")


def check_tree(heading, rows, tree):
    if tree["heading"] != shown(heading) or (rows and tree["tag"] != "P"):
        fail("the tree of '%s' is shown under '%s', as %s" % (heading, tree["heading"], tree["tag"]))
    if len(rows) != len(tree["lines"]):
        fail("%s: %d lines, %d of them shown" % (heading, len(rows), len(tree["lines"])))
    above = []  # left edges of the lines on the way down
    lasts = []
    bottom = -1.0
    lefts = {}
    for number, (row, line) in enumerate(zip(rows, tree["lines"])):
        level = row["level"]
        lasts[level:] = [row["is_last"]]
        where = "%s, line %d: %s" % (heading, number + 1, line["text"])
        if line["text"] != expected_line(row, lasts):
            fail(where + "\nis not\n" + expected_line(row, lasts))
        if line["italic"]:
            fail(where + "\nis in italics")
        if line["top"] < bottom - 1 or line["bottom"] - line["top"] > 40:
            fail(where + "\nis no line of its own")
        bottom = line["bottom"]
        if level > 0 and line["left"] <= above[level - 1] + 1:
            fail(where + "\ndoes not stand right of the line it belongs to")
        del above[level:]
        key = (level, tuple(lasts[1:level]))
        if abs(lefts.setdefault(key, line["left"]) - line["left"]) > 0.5:
            fail(where + "\ndoes not stand in line with others of its level")
        above.append(line["left"])


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    database, report = sys.argv[1:]
    page = browse(report)
    wanted = ["DeepSeek Op Traces", "Execution Graph", "Op Summary", "Cross-Validation Summary", "Notes"]
    if page["headings"] != wanted:
        fail("headings: %s" % page["headings"])
    expected = list(trees(database))
    if len(page["trees"]) != len(expected):
        fail("%d trees, %d headings" % (len(expected), len(page["trees"])))
    for (heading, rows), tree in zip(expected, page["trees"]):
        check_tree(heading, rows, tree)
    links = [shown(row["text"]) for _, rows in expected for row in rows if row["kind"] == "op"]
    if [text for text, _ in page["links"]] != links:
        fail("the links are not those of the ops")
    if any(re.search(r"[\s<>]", target) for _, target in page["links"]):
        fail("a target of a link has blanks")
    print("%d lines in %d trees, %d links" % (sum(len(rows) for _, rows in expected), len(expected), len(links)))


if __name__ == "__main__":
    main()
