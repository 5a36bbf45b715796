"""Rows with parts, each kept under a name of its own: a loop within a loop of module code."""
import sys


def norm_native():
    pass


def norm_fast():
    pass


def gate_native():
    pass


table = {}
for _op, _parts in (
    ("norm", (("native", norm_native), ("fast", norm_fast))),
    ("gate", (("native", gate_native),)),
):
    for _name, _run in _parts:
        table[f"{_op}.{_name}"] = _run

table["norm.fast"]()
table["gate.native"]()

# Words that are not known one by one are all of them, and what is bound there is read when it comes round.
last = norm_native
others = {}
for _op, _run in (("norm", norm_native), ("gate", gate_native)):
    for _word in sys.argv:
        last()
        last = norm_fast
        others[_op + _word] = _run
    last()
list(others.values())[0]()
