-- What functions do with their arguments (25_library.sql): those of Python that do not come back, and those that
-- tell what something is.

INSERT INTO library_function VALUES
    ('sys.exit', 'end', ''), ('os._exit', 'end', ''), ('os.abort', 'end', ''),
    ('builtins.exit', 'end', ''), ('builtins.quit', 'end', ''),
    ('inspect.iscoroutinefunction', 'kind', 'coroutine'), ('asyncio.iscoroutinefunction', 'kind', 'coroutine'),
    ('inspect.isgeneratorfunction', 'kind', 'generator'), ('inspect.isfunction', 'kind', 'function'),
    ('inspect.ismethod', 'kind', 'method'), ('inspect.isclass', 'kind', 'class'),
    ('inspect.ismodule', 'kind', 'module'), ('builtins.type.__subclasses__', 'subclasses', '');
