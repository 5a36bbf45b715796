-- What library functions can do with their arguments: each behaviour is a function of ingest/link/behaviour*.c.

CREATE TABLE library_behaviour (
    behaviour TEXT PRIMARY KEY,
    remark    TEXT NOT NULL
) STRICT;
INSERT INTO library_behaviour VALUES
    ('identity',      'gives its first argument back, or what the method of it gives that the argument names, where its'
                      || ' class has one; without an argument, a decorator that does'),
    ('decorator',     'whatever its arguments, gives a decorator that gives the function back'),
    ('argument',      'gives argument number N back'),
    ('partial',       'functools.partial; "method": it binds as a method does'),
    ('reference',     'a callable that gives the first argument back'),
    ('object',        'an object of the class named by the argument; of the called class without one'),
    ('jit module',
     'a module that is compiled when it is asked for, of the package that the argument names; its own name is the first'
     || ' text written in its first argument, else that of the file'),
    ('results',       'a tuple; "5:deep_ep.EventOverlap" says what stands at a position, the rest is not known'),
    ('scalar',        'a plain value; "__bool__": after asking the elements of the first argument for it; "__add__":'
                      || ' and what adding these gives'),
    ('unknown',       'anything'),
    ('method',        'calls the method of its first argument that the argument names, the first that its class has of '
                      || 'several, after "all" that of each argument; a plain value'),
    ('container',     'a new container: tuple, list, set, frozenset or dict, or what is none but kept as one, with what'
                      || ' its arguments hold; a dict of keys; a view of a dict, which is none itself'),
    ('default dict',  'a new dict; a key that is missing gets what its first argument gives when called'),
    ('replace',       'its first argument, its attributes named by keywords replaced'),
    ('record',        'a dict, or a tuple, of what the fields of its first argument hold'),
    ('elements',
     'a list of the elements of its arguments, after calling key with each; "now": it runs generators, and compares'
     || ' what key gave, or the elements; "__reversed__": those of what that gives, where a class has it'),
    ('extreme',       'one of its arguments, or of the elements of the only one, after calling key with each, and'
                      || ' comparing them by the method that the argument names'),
    ('ordered',       'compares the elements of its first argument, after calling key with each; "put": the second is'
                      || ' one from then on; "take": gives one; "exchange": both'),
    ('zip',           'a list of tuples of the elements of its arguments'),
    ('enumerate',     'a list of tuples: a number, an element'),
    ('map',           'calls the first argument with the elements of the others, "star": with what they unpack to'),
    ('filter',        'calls the first argument with the elements of the second, which it gives back'),
    ('reduce',        'calls the first argument with what it gave and the elements of the second; "accumulate": they'
                      || ' change places, and a list of all that it gave'),
    ('groups',        'a list of pairs of what key gives, or an element, and the elements of the first argument'),
    ('tuples',        'a list of tuples of the elements of the first argument'),
    ('several',       'a list of the first argument; "all": of each'),
    ('next',          'an element of the first argument'),
    ('iter',          'its first argument'),
    ('getattr',       'the attribute of the first argument named by the second'),
    ('setattr',       'stores the third argument as the attribute of the first named by the second; "plain": past a '
                      || '__setattr__ of its class; "new": fails where the object has one of that name that was'
                      || ' not stored so'),
    ('delattr',       'deletes the attribute of the first argument named by the second'),
    ('vars',          'a dict of the names in the body of the class that is its argument'),
    ('names',         'a list of the names of the attributes of its first argument'),
    ('members',       'a list of pairs: a name, what the first argument has under it; of those that its second may be'
                      || ' true of'),
    ('namespace',     'an object with the attributes that its keywords name; "open": with any others, too'),
    ('globals',       'the dict of the names of the module'),
    ('hasattr',       'whether the first argument has the attribute named by the second'),
    ('isinstance',    'whether the first argument is an instance of the second'),
    ('issubclass',    'whether the first argument, a class, is derived from the second'),
    ('super',         'the next class along the MRO of the receiver'),
    ('type',          'the class of its argument; of several, the bases that the second is a tuple of'),
    ('property',      'a property of the function; argument ''cached'': an object may hold a value in its place'),
    ('staticmethod',  'a static method'),
    ('classmethod',   'a class method'),
    ('import',
     'imports the module that its first argument names; a relative one below the package that the second names'),
    ('import top',    'the same; the package at the top where its argument fromlist asks for nothing'),
    ('resolve',       'what "package.module:Class.method" or "package.module.Class" names'),
    ('register op',
     'binds OPS.NAMESPACE.NAME to a function: argument "ops namespace name-parameter function-parameter"'),
    ('custom op',
     'binds ARGUMENT.NAMESPACE.NAME to the function that it decorates or is given; the name is the first argument,'
     || ' "namespace::name", or the second where the first is a library'),
    ('op library',    'an object for the ops of the namespace that its first argument names'),
    ('op implementation',
     'binds ARGUMENT.NAMESPACE.NAME, of the object''s namespace, to a function: op_name, fn, dispatch_key'),
    ('triton',
     'a triton kernel, launched after a subscript; one of the source named by the argument, launched after a call'),
    ('dataclass',     'makes __init__ from the annotated names of the class'),
    ('field',         'the default of a dataclass field; the constructor calls its default_factory'),
    ('chain',         'a list that calls what it holds one after the other'),
    ('new',           'an object of the class that is its first argument'),
    ('dispatch',      'a function that others are registered with, by the class of its first argument'),
    ('dispatch register', 'registers a function with one of those'),
    ('platform',      'true on the platforms that the argument lists'),
    ('sentinel',      'an object that equals itself alone, one for each call that the code of a module makes once;'
                      || ' of another call, not known'),
    ('parts',
     'a list of the modules that its first argument holds, "modules": of it and all below it, "named-…": of pairs of a'
     || ' name and one; "at": the one that its second argument names, "layers.0"; "apply": calls that with each of'
     || ' all, and gives the first argument back'),
    ('getter',
     'what gets an item, an attribute or the result of a method of what it is called with; "one-…": that call, behind'
     || ' what it was made of'),
    ('operator', 'calls what the operator does that calls the method which the argument names'),
    ('end',           'never comes back'),
    ('subclasses',    'a list of the classes that derive from its first argument directly'),
    ('kind',          'tells whether its first argument is a "function", "method", "class" or "module", or whether a'
                      || ' call of it makes a "coroutine" or "generator"'),
    ('named tuple',   'a class whose objects are tuples with names; "new", "make", "replace": what one of it gives;'
                      || ' "class": whose objects have such attributes, "record": one of it'),
    ('bind',          'a method: its first argument bound to its second'),
    ('cell',
     'what holds one value at a time; under a configuration, one that the code of a module makes once with a constant'
     || ' other than None as its default holds that until something else is put into it');
