import collections
import itertools
import weakref

from torch import nn


def of_deque(): ...


def of_zip(): ...


def of_keys(): ...


def of_chain(): ...


def of_modules(): ...


def of_map(): ...


def of_weak(): ...


def of_frozen(): ...


def of_list(): ...


def never(): ...


def maybe(): ...


wide = [1, 2]
table = {1: 2}
if not isinstance(collections.deque(wide), list):
    of_deque()
if not isinstance(zip(wide, wide), list):
    of_zip()
if not isinstance(table.keys(), list):
    of_keys()
if not isinstance(itertools.chain(wide, wide), (list, tuple)):
    of_chain()
if not isinstance(nn.ModuleList([]), list):
    of_modules()
if not isinstance(map(str, wide), list):
    of_map()
if not isinstance(weakref.WeakValueDictionary(), dict):
    of_weak()
if not isinstance(frozenset(wide), set):
    of_frozen()


def sure():
    if not isinstance(wide, list):
        never()
    if not isinstance(list(wide), list) or not isinstance(sorted(wide), list):
        never()
    if not isinstance([x for x in wide], (list, tuple)):
        never()
    if isinstance(collections.deque(wide), dict) or isinstance(table.keys(), tuple):
        never()
    if not isinstance(table, dict) or not isinstance(collections.OrderedDict(), dict):
        never()
    if not isinstance(collections.defaultdict(list), dict) or not isinstance({1}, set):
        never()
    if isinstance(set(wide), frozenset):
        maybe()
    of_list()


sure()
