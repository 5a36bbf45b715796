def branches(a, b, c, x):
    if a:
        one()
    elif b or c:
        two()
    else:
        three()
    while x:
        four()
    for i in five():
        six(i)
    with seven() as s:
        eight()


def leaves(a, b, items):
    if a:
        return early()
    one()
    if b:
        two()
    else:
        raise three()
    four()
    for item in items:
        if not item:
            continue
        five()
    six()


def leaves_twice(a, b):
    if a:
        return 1
    elif b:
        return 2
    one()


def operands(a, b, items):
    a and one()
    a and b and two()
    a or three()
    four() if a else five()
    [six(i) for i in items if i.ok() if seven(i)]
    if (a
            and b):  # a comment
        eight()


def places(x):
    try:
        one()
    except (ValueError, KeyError) as error:
        two(error)
    except:
        three()
    else:
        four()
    finally:
        five()
    match x:
        case {"a": 1}:
            six()
        case [1, *_] if seven():
            eight()


if top():
    def under(a):
        inside()

    class Under:
        if a:
            body()
