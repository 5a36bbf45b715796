from contextlib import contextmanager


class _ConfigBag:
    """override() puts what is given in place, and what was there before back."""

    def __init__(self):
        object.__setattr__(self, "_fields", {})

    def __getattr__(self, name):
        return self._fields[name]

    def _set(self, name, value):
        self._fields[name] = value
        object.__setattr__(self, name, value)

    @contextmanager
    def override(self, **kwargs):
        saved = {name: self._fields[name] for name in kwargs}
        for name, value in kwargs.items():
            self._set(name, value)
        try:
            yield self
        finally:
            for name, value in saved.items():
                self._set(name, value)


class RuntimeContext:
    def __init__(self):
        self.bags = {}

    def config_bag(self, name) -> _ConfigBag:
        return self.bags[name]


_CONTEXT = RuntimeContext()


def get_model() -> _ConfigBag:
    return _CONTEXT.config_bag("model")
