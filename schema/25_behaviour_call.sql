-- Behaviours (25_behaviour.sql) of functions that call what they are handed, at once or once something else is called.

INSERT INTO library_behaviour VALUES
    ('hook',          'a call of its first argument runs its second, too, before or after its own'),
    ('enter',         'enters its first argument, as a with statement does; "async": as async with'),
    ('leave',         'leaves its first argument, as "with" does at its end, or calls it; "async": "async with"'),
    ('run',           'calls the arguments that are named by place and name, "1:repl", or that method of them, or of'
                      || ' an object of them, "99:cls.default"; anything'),
    ('thread',
     'a thread of its own, which keeps the function and what it is called with that the argument names by place and'
     || ' name, "1:target 3:args 4:kwargs"; "0:self": an object that keeps them'),
    ('start',         'runs the method run() of a thread, or the function that it keeps; "own": that alone'),
    ('own object',    'an object of its own of the class that the argument names, or of the called class; what its'
                      || ' methods make belongs to it'),
    ('declare',       'notes the type and the action of an argument of a parser, which is an object of its own'),
    ('parse',         'calls what was noted so; an object of the class that the argument names, "tuple": and more'),
    ('keep',          'stores its keywords as attributes of the objects of the class that the argument names'),
    ('decorate',      'its first argument is entered where its second, a function, is called; gives that back'),
    ('holder',        'an object of its own that holds its first argument, None without one, under the name that the'
                      || ' argument says; calls the method of it that a second name names'),
    ('held',          'what its first argument holds so, or an object of its own whose method it is'),
    ('mixin',         'calls the methods of its first argument that the argument names, with its second and third;'
                      || ' after "any" with what is not known; goes through it for "__iter__"; what __getitem__ gives,'
                      || ' or the third, or None; "keys", "values", "items": a list of these'),
    ('copy',          'what the methods of its first argument give by which its class says what a copy is, or that'
                      || ' argument; "deep": those of all that it holds run, too'),
    ('hold',          'puts its first argument into such an object'),
    ('callback',      'calls its first argument with the others, and gives it back; "result": what that gives;'
                      || ' "places": the same with those by place; "later": a future of that; "behind": of what the'
                      || ' second gives with those behind it; "awaited": that itself'),
    ('call',          'calls its first argument with the others, as the class does that it is a method of');
