import bisect
import heapq


class Node:
    def __lt__(self, other): ...
    def run(self): ...
    def key(self): return Key()
    def rank(self): return 1


class Key:
    def __lt__(self, other): ...


class Big(Node):
    def __gt__(self, other): ...
    def __eq__(self, other): ...
    def run(self): ...


first, second = Node(), Node()
low, high = Big(), Big()


def by_sorted():
    sorted([first, second])[0].run()


def by_sort():
    nodes = [first, second]
    nodes.sort()


def by_key():
    sorted([low, high], key=Node.key)


def by_number():
    nodes = [low, high]
    nodes.sort(key=Node.rank)


def least():
    min(low, high).run()


def greatest():
    max([low, high]).run()


def heap():
    heap = []
    heapq.heappush(heap, first)
    heapq.heappush(heap, second)
    heapq.heappop(heap).run()


def in_tuples():
    heap = [(1, low), (1, high)]
    heapq.heapify(heap)
    _, node = heapq.heappop(heap)
    node.run()


def kept():
    nodes = []
    bisect.insort(nodes, first)
    bisect.insort(nodes, second)
    nodes[0].run()


def exchanged():
    heap = [first]
    heapq.heappushpop(heap, low).run()
    heap[0].run()


def not_compared():
    for node in reversed([low, high]):
        node.run()
    list(map(Big.run, [low, high]))
