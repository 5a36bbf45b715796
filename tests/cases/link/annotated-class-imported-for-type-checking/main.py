from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from lib import Color, Worker
def red(): pass
def f(w: "Worker", c: "Color"):
    w.go()
    w.base_go()
    if c == 3:
        red()
