-- What enters others by hand: contextlib.ExitStack leaves all that it entered when it is left.

INSERT INTO library_function VALUES
    ('contextlib.ExitStack', 'object', ''), ('contextlib.AsyncExitStack', 'object', ''),
    ('contextlib.*ExitStack.__*enter__', 'identity', ''), ('contextlib.*ExitStack.enter_context', 'enter', ''),
    ('contextlib.*ExitStack.enter_async_context', 'enter', 'async'),
    ('contextlib.*ExitStack.push', 'leave', ''), ('contextlib.*ExitStack.push_async_exit', 'leave', 'async'),
    ('contextlib.*ExitStack.callback', 'callback', ''), ('contextlib.*ExitStack.push_async_callback', 'callback', ''),
    ('contextlib.ExitStack.pop_all', 'object', 'contextlib.ExitStack'),
    ('contextlib.AsyncExitStack.pop_all', 'object', 'contextlib.AsyncExitStack');

-- A context of context variables, whose variables are not told apart from those outside of it.
INSERT INTO library_function VALUES
    ('contextvars.copy_context', 'object', 'contextvars.Context'), ('contextvars.Context', 'object', ''),
    ('contextvars.Context.run', 'callback', 'result'), ('contextvars.Context.copy', 'object', 'contextvars.Context');

-- What runs functions in threads or processes: they are taken to run where they are handed over.
INSERT INTO library_function VALUES
    ('concurrent.futures.ThreadPoolExecutor', 'object', ''), ('concurrent.futures.ProcessPoolExecutor', 'object', ''),
    ('concurrent.futures.*Executor.__enter__', 'identity', ''),
    ('concurrent.futures.*Executor.submit', 'callback', 'later'), ('concurrent.futures.*Executor.map', 'map', ''),
    ('concurrent.futures.as_completed', 'elements', '');
