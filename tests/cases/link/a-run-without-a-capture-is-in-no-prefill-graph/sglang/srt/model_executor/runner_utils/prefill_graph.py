from contextvars import ContextVar

_current = ContextVar("prefill_graph", default=None)


def is_in_prefill_graph_scope():
    return _current.get() is not None


def is_in_full_prefill_graph():
    state = _current.get()
    return state is not None and state.full_graph
