import outside
from small import Handed

LIMIT = 0


def fill(value):
    table["value"] = value


def wait(): ...
def run(): ...
def wait_there(): ...
def run_there(): ...


table = {"value": None, "handle": outside.register(fill)}
wait() if table["value"] is None else run()

handed = Handed()
handed.table = {"value": None, "handle": outside.register(handed.fill)}
wait_there() if handed.table["value"] is None else run_there()
