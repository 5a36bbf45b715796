from model import Context, set_context


def stamp(backend, text):
    backend.label = text
    set_context(Context(backend=backend))
