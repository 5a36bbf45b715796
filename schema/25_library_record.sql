-- What libraries make of an object with declared fields.

INSERT INTO library_function (pattern, behaviour, argument) VALUES
    ('dataclasses.asdict', 'record', 'dict'), ('dataclasses.astuple', 'record', 'tuple'),
    ('msgspec.structs.asdict', 'record', 'dict'), ('msgspec.structs.astuple', 'record', 'tuple'),
    ('typing.NamedTuple._asdict', 'record', 'dict');

-- Classes that are made of names of fields; what a call of one of dataclasses goes by in link.
INSERT INTO library_function (pattern, behaviour, argument) VALUES
    ('typing.NamedTuple', 'named tuple', ''), ('dataclasses.make_dataclass', 'named tuple', 'class'),
    ('dataclasses.make_dataclass.new', 'named tuple', 'record');
