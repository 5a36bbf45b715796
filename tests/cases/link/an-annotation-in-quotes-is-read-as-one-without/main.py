from typing import Dict, Optional, Union

import elsewhere


class Gemm:
    def run(self): ...


class Norm:
    def run(self): ...


class Never:
    def run(self): ...


def by_bars(op: "Gemm | Norm | None"):
    op.run()


def by_union(op: "Optional[Union[Gemm, Norm]]"):
    op.run()


def by_one(op: "None|Gemm"):
    op.run()


def by_part(op: Optional["Gemm | Norm"]):
    op.run()


def by_container(op: "Dict[str, Gemm]"):
    op.run()


def by_path(op: "elsewhere.Gemm | None"):
    op.run()


def by_text(op: "Optional['Gemm']"):
    op.run()


def by_scalar(op: "int | str"):
    op.run()


made = Gemm(), Norm(), Never()
for function in (by_bars, by_union, by_one, by_part, by_container, by_path, by_text, by_scalar):
    function(elsewhere.op())
