from collections import OrderedDict


class Graph:
    def close(self): ...


class Page:
    def close(self): ...


class Other:
    def close(self): ...


def by_key(key): ...


graphs = {by_key: Graph()}
key, graph = graphs.popitem()
key(1)
graph.close()
pages = OrderedDict()
pages["first"] = Page()
pages.popitem(last=False)[1].close()
others = {"one": Other()}
