# -*- coding: utf-8 -*-
import a.b as c
from ..d import (e, f as g)
from __future__ import annotations


@dec(1)
class A(B[int], metaclass=M, **kw):
    """doc"""
    x: int = 1

    @property
    async def f(self, a: int = 1, /, *args, k=g(), **kw) -> T:
        if a and not b or c:
            return await self.h(*args, **kw)
        elif a is not None:
            yield from b
        else:
            del a.b, c[0]
        async with a() as b, c():
            async for i in z():
                nonlocal q
        while (n := next(it)) <= 3 != 4 not in d:
            break
        else:
            continue
        h = lambda q, r=s(): q
        x.y = z[1:2, ..., ::3] = w
        x @= 1 if y else ~2 ** -3


try:
    with open(a) as b: pass
except* (E, F) as e:
    raise X from e
finally:
    global t
match v:
    case [1, *_, {"a": A(b=c), **r}] if t: x: int
    case _: assert a, "b"
print(f'{a!r:>{b}} c{{', 'd' rb'e\x00', {**f, 'g': 1}, {i async for i in j if i < 3}, [k for k in l], (), *m)
type X[T] = list[T]
