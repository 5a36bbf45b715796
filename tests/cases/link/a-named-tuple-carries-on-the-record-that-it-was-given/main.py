import pickle
import threading

from gate import Gate, Loose, Options, Routed, choose


def same():
    pass


def other():
    pass


def by_first():
    Gate(1, True).forward(1).run()


def by_second():
    Gate(2).forward(2).run()


def by_its_place():
    one = Gate(3, True).forward(3)
    _, options, _ = one
    choose(options)
    choose(one[1])


def by_a_pattern():
    match Gate(4).forward(4):
        case Routed(options=options):
            choose(options)


def by_a_list():
    for routed in sorted([Gate(5).forward(5), Gate(6).forward(6)]):
        routed.run()


def by_both():
    for routed in [Gate(7).forward(7), Gate(8, True).forward(8)]:
        routed.run()


def by_equals():
    one, two = Gate(9).forward(9), Gate(9).forward(9)
    if one == two:
        same()
    if one != Gate(10, True).forward(9):
        other()


def by_replacing():
    Gate(11).forward(11)._replace(options=Options(11, True)).run()


def by_rebinding():
    routed = Gate(12).forward(12)
    if routed.states:
        routed = Gate(13, True).forward(13)
    routed.run()


def run(routed):
    if isinstance(routed, Routed):
        routed.run()
        _, options, _ = routed
        choose(options)


def by_pickling():
    run(pickle.loads(pickle.dumps(Gate(14).forward(14))))


def by_a_thread():
    thread = threading.Thread(target=Gate(15).forward(15).run)
    thread.start()
    thread.join()


def again(routed, n):
    return again(Routed(n, routed.options, routed), n - 1) if n else routed


def by_itself():
    again(Gate(16, True).forward(16), 16).run()


def by_a_loop():
    routed = Gate(17, True).forward(17)
    for i in range(3):
        routed = Routed(i, Options(i), routed)
    routed.run()
    routed.before.before.before.run()


def by_a_store():
    gate = Gate(18)
    routed = gate.forward(18)
    setattr(gate, "options", Options(18, True))
    routed.run()
    gate.forward(18).run()


def by_what_is_not_declared():
    Loose(20, Gate(20).options).run()


def by_the_other():
    Loose(21, Gate(21, True).options).run()


by_first()
by_second()
by_its_place()
by_a_pattern()
by_a_list()
by_both()
by_equals()
by_replacing()
by_rebinding()
by_pickling()
by_a_thread()
by_itself()
by_a_loop()
by_a_store()
by_what_is_not_declared()
by_the_other()
