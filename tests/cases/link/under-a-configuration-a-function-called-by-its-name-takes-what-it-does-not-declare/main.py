"""Gathered is no Batch, but gather(gathered) calls gather all the same. Of what is looked up in a dict the declarations
tell which is meant."""

import os
from typing import Protocol

FAST = False


class Rows(Protocol):
    size: int


class Batch:
    size = 1


class Gathered:
    size = 2


def gather(batch: Batch):
    launch()


def of_batch(batch: Batch):
    of_batch_gemm()


def of_gathered(gathered: Gathered):
    of_gathered_gemm()


FUNCTIONS = {1: of_batch, 2: of_gathered}


def run(rows: Rows):
    gather(rows)
    function = FUNCTIONS[os.getpid()]
    return function(rows)


def launch(): ...
def of_batch_gemm(): ...
def of_gathered_gemm(): ...


run(Gathered())
