-- What enters others by hand: contextlib.ExitStack leaves all that it entered when it is left.

INSERT INTO library_function VALUES
    ('contextlib.ExitStack', 'object', ''), ('contextlib.AsyncExitStack', 'object', ''),
    ('contextlib.*ExitStack.__*enter__', 'identity', ''), ('contextlib.*ExitStack.enter_context', 'enter', ''),
    ('contextlib.*ExitStack.enter_async_context', 'enter', 'async'), ('contextlib.*ExitStack.callback', 'callback', '');
