-- What functions do with their arguments (25_library.sql): those of Python that do not come back, and those that
-- tell what something is, call what they are handed, or keep it.

INSERT INTO library_function VALUES
    ('sys.exit', 'end', ''), ('os._exit', 'end', ''), ('os.abort', 'end', ''),
    ('builtins.exit', 'end', ''), ('builtins.quit', 'end', ''),
    ('inspect.iscoroutinefunction', 'kind', 'coroutine'), ('asyncio.iscoroutinefunction', 'kind', 'coroutine'),
    ('inspect.isgeneratorfunction', 'kind', 'generator'), ('inspect.isfunction', 'kind', 'function'),
    ('inspect.ismethod', 'kind', 'method'), ('inspect.isclass', 'kind', 'class'),
    ('inspect.ismodule', 'kind', 'module'), ('inspect.getmembers', 'members', ''), ('builtins.dir', 'names', ''),
    ('builtins.type.__subclasses__', 'subclasses', ''), ('builtins.delattr', 'delattr', ''),
    ('re.sub', 'run', '1:repl'), ('re.subn', 'run', '1:repl'), ('re.compile', 'object', 're.Pattern'),
    ('re.Pattern.sub', 'run', '0:repl'), ('re.Pattern.subn', 'run', '0:repl'),
    ('functools.cmp_to_key', 'run', '0:mycmp');

-- What asks an object for a number, a text or bytes.
INSERT INTO library_function VALUES
    ('math.trunc', 'method', '__trunc__'), ('math.floor', 'method', '__floor__ __float__ __index__'),
    ('math.ceil', 'method', '__ceil__ __float__ __index__'), ('builtins.bytes', 'method', '__bytes__'),
    ('builtins.complex', 'method', '__complex__ __float__ __index__'), ('builtins.hex', 'method', '__index__'),
    ('builtins.oct', 'method', '__index__'), ('builtins.bin', 'method', '__index__'),
    ('os.fspath', 'method', '__fspath__');

-- What writes and reads JSON, and what a class of a program can add to it.
INSERT INTO library_function VALUES
    ('json.dumps', 'run', '99:default 99:cls.default'), ('json.dump', 'run', '99:default 99:cls.default'),
    ('json.loads', 'run', '99:object_hook 99:object_pairs_hook 99:parse_float 99:parse_int 99:cls.decode'),
    ('json.load', 'run', '99:object_hook 99:object_pairs_hook 99:parse_float 99:parse_int 99:cls.decode'),
    ('json.JSONEncoder.__init__', 'run', '99:default'),
    ('json.JSONDecoder.__init__', 'run', '99:object_hook 99:object_pairs_hook 99:parse_float 99:parse_int'),
    ('json.JSONEncoder', 'run', '99:default'), ('json.JSONEncoder.*encode', 'run', '0:self.default'),
    ('json.JSONDecoder', 'run', '99:object_hook 99:object_pairs_hook 99:parse_float 99:parse_int'),
    ('pickle.dumps', 'method', '__reduce__ __getstate__'), ('pickle.dump', 'method', '__reduce__ __getstate__');

-- Context managers: those that are one of what they are given, those that decorate, and what a class derives from.
INSERT INTO library_function VALUES
    ('contextlib.closing', 'holder', 'thing close'), ('contextlib.closing.__enter__', 'held', 'thing'),
    ('contextlib.aclosing', 'holder', 'thing aclose'), ('contextlib.aclosing.__aenter__', 'held', 'thing'),
    ('contextlib.nullcontext', 'holder', 'enter_result'), ('contextlib.nullcontext.__*enter__', 'held', 'enter_result'),
    ('contextlib.ContextDecorator.__call__', 'decorate', ''),
    ('contextlib.AbstractContextManager.__enter__', 'identity', ''),
    ('contextlib.AbstractAsyncContextManager.__aenter__', 'identity', '');

-- Parsers of arguments.
INSERT INTO library_function VALUES
    ('argparse.ArgumentParser', 'own object', ''),
    ('argparse.ArgumentParser.set_defaults', 'keep', 'argparse.Namespace'),
    ('argparse.ArgumentParser.add_subparsers', 'own object', 'argparse._SubParsersAction'),
    ('argparse._SubParsersAction.add_parser', 'own object', 'argparse.ArgumentParser'),
    ('argparse.*.add_argument_group', 'own object', 'argparse._ArgumentGroup'),
    ('argparse.*.add_mutually_exclusive_group', 'own object', 'argparse._ArgumentGroup'),
    ('argparse.*.add_argument', 'declare', ''),
    ('argparse.ArgumentParser.parse_args', 'parse', 'argparse.Namespace'),
    ('argparse.ArgumentParser.parse_known_args', 'parse', 'argparse.Namespace tuple'),
    ('argparse.ArgumentParser.parse_intermixed_args', 'parse', 'argparse.Namespace');
