-- What the functions of the module operator do: those that get something of what they are called with, and operators.

INSERT INTO library_function VALUES
    ('operator.itemgetter', 'getter', 'item'), ('operator.attrgetter', 'getter', 'attribute'),
    ('operator.methodcaller', 'getter', 'method'), ('operator.call', 'callback', 'result'),
    -- what calls of these go by in link
    ('operator.one.item', 'getter', 'one-item'), ('operator.one.attribute', 'getter', 'one-attribute'),
    ('operator.one.method', 'getter', 'one-method');

INSERT INTO library_function VALUES
    ('operator.add', 'operator', '__add__'), ('operator.sub', 'operator', '__sub__'),
    ('operator.mul', 'operator', '__mul__'), ('operator.truediv', 'operator', '__truediv__'),
    ('operator.floordiv', 'operator', '__floordiv__'), ('operator.mod', 'operator', '__mod__'),
    ('operator.pow', 'operator', '__pow__'), ('operator.matmul', 'operator', '__matmul__'),
    ('operator.or_', 'operator', '__or__'), ('operator.and_', 'operator', '__and__'),
    ('operator.xor', 'operator', '__xor__'), ('operator.lshift', 'operator', '__lshift__'),
    ('operator.rshift', 'operator', '__rshift__'), ('operator.eq', 'operator', '__eq__'),
    ('operator.ne', 'operator', '__ne__'), ('operator.lt', 'operator', '__lt__'),
    ('operator.le', 'operator', '__le__'), ('operator.gt', 'operator', '__gt__'),
    ('operator.ge', 'operator', '__ge__'), ('operator.neg', 'operator', '__neg__'),
    ('operator.pos', 'operator', '__pos__'), ('operator.invert', 'operator', '__invert__'),
    ('operator.inv', 'operator', '__invert__'), ('operator.contains', 'operator', '__contains__'),
    ('operator.getitem', 'operator', '__getitem__'), ('operator.setitem', 'operator', '__setitem__'),
    ('operator.delitem', 'operator', '__delitem__'), ('operator.iadd', 'operator', '__iadd__'),
    ('operator.isub', 'operator', '__isub__'), ('operator.imul', 'operator', '__imul__'),
    ('operator.itruediv', 'operator', '__itruediv__'), ('operator.ifloordiv', 'operator', '__ifloordiv__'),
    ('operator.imod', 'operator', '__imod__'), ('operator.ipow', 'operator', '__ipow__'),
    ('operator.imatmul', 'operator', '__imatmul__'), ('operator.ior', 'operator', '__ior__'),
    ('operator.iand', 'operator', '__iand__'), ('operator.ixor', 'operator', '__ixor__'),
    ('operator.ilshift', 'operator', '__ilshift__'), ('operator.irshift', 'operator', '__irshift__'),
    ('operator.concat', 'operator', '__add__'), ('operator.iconcat', 'operator', '__iadd__'),
    ('operator.truth', 'operator', '__bool__'), ('operator.not_', 'operator', '__bool__');
