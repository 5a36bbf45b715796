import functools


@functools.lru_cache
def cached():
    first()


def first(): ...


def silent(function):
    @functools.wraps(function)
    def wrapper():
        return None
    return wrapper


@silent
@silent
def twice():
    second()


def second(): ...


def stored(function):
    def wrapper():
        return None
    wrapper.__wrapped__ = function
    return wrapper


@stored
def kept():
    third()


def third(): ...


def updated(function):
    def wrapper():
        return None
    return functools.update_wrapper(wrapper, function)


@updated
def unseen():
    fourth()


def fourth(): ...


class Layer:
    @silent
    def run(self):
        fifth()


def fifth(): ...


cached.__wrapped__()
twice.__wrapped__.__wrapped__()
kept.__wrapped__()
unseen.__wrapped__()
Layer.run.__wrapped__(Layer())
Layer().run.__wrapped__(Layer())
