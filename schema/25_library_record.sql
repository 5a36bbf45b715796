-- What libraries make of an object with declared fields.

INSERT INTO library_function (pattern, behaviour, argument) VALUES
    ('dataclasses.asdict', 'record', 'dict'), ('dataclasses.astuple', 'record', 'tuple'),
    ('msgspec.structs.asdict', 'record', 'dict'), ('msgspec.structs.astuple', 'record', 'tuple'),
    ('typing.NamedTuple._asdict', 'record', 'dict');
