import asyncio
import functools
import inspect
import json


def plain(): ...
async def later(): ...
def made(): yield 1


class Job:
    def run(self): ...
    async def wait(self): ...
    def __call__(self): ...


def never(): ...
def runs(): ...


def start(function):
    if inspect.iscoroutinefunction(function):
        asyncio.run(function())
    else:
        function()


def both(functions):
    for function in functions:
        if asyncio.iscoroutinefunction(function):
            asyncio.run(function())
            runs()
        else:
            function()


def only_plain(function):
    if inspect.iscoroutinefunction(function):
        never()
    if inspect.isgeneratorfunction(function):
        never()
    return function()


def visit(thing):
    if inspect.isclass(thing):
        return thing()
    if inspect.isfunction(thing):
        return thing()
    if inspect.ismethod(thing):
        return runs()
    return thing()


def traced(function):
    if inspect.iscoroutinefunction(function):
        @functools.wraps(function)
        async def wrapper():
            return await function()
    else:
        @functools.wraps(function)
        def wrapper():
            return function()
    return wrapper


@traced
async def slow(): ...


@traced
def fast(): ...


def not_known(text):
    if inspect.isclass(json.loads(text)):
        runs()
    else:
        runs()


start(plain)
start(later)
both([plain, later, Job().wait])
only_plain(plain)
for value in inspect.isgeneratorfunction(made), inspect.isgeneratorfunction(plain):
    if value:
        runs()
visit(Job)
visit(plain)
visit(Job().run)
visit(Job())
asyncio.run(slow())
fast()
not_known("1")


def finish(things):
    for thing in things:
        if callable(thing):
            thing()
        else:
            thing.close()


class File:
    def close(self): ...


finish([plain, File()])
