import outside
import seen


class Plan:
    def __init__(self, fast):
        self.fast = fast


class Above:
    def __init__(self, fast):
        self.fast = fast


class Below(Above):
    pass


class MadeElsewhere:
    def __init__(self, fast):
        self.fast = fast


class MadeByText:
    def __init__(self, fast):
        self.fast = fast


class GoneThrough:
    def __init__(self, fast):
        self.fast = fast


class AskedOf:
    def __init__(self, fast):
        self.fast = fast


class MakesMore:
    def __init__(self, fast):
        self.fast = fast

    def other(self, fast):
        return type(self)(fast)


class Base:
    def other(self, fast):
        return type(self)(fast)


class Derived(Base):
    def __init__(self, fast):
        self.fast = fast


class ByFactory:
    def __init__(self, fast):
        self.fast = fast


class ByOwnFactory:
    def __init__(self, fast):
        self.fast = fast


class ByMaker:
    def __init__(self, fast):
        self.fast = fast


class Maker:
    def __init__(self, fast):
        self.made = ByMaker(fast)


class ByDerivedMaker:
    def __init__(self, fast):
        self.fast = fast


class BaseMaker:
    def __init__(self, fast):
        self.made = ByDerivedMaker(fast)


class ByCalled:
    def __init__(self, fast):
        self.fast = fast


class Called:
    def __call__(self, fast):
        return ByCalled(fast)


called = Called()


def make(fast):
    return ByFactory(fast)


def make_own(fast):
    return ByOwnFactory(fast)


class Holder:
    def __init__(self, settled: Plan, quoted: "Plan", asked_of: AskedOf, undeclared, above: Above, rebound: Plan,
                 twice: Plan, elsewhere: MadeElsewhere, by_text: MadeByText, gone_through: GoneThrough,
                 makes_more: MakesMore, derived: Derived, by_factory: ByFactory,
                 by_own_factory: ByOwnFactory, by_maker: ByMaker, is_none: Plan,
                 by_derived_maker: ByDerivedMaker, by_called: ByCalled):
        self.settled = settled
        self.quoted = quoted
        self.asked_of = asked_of
        self.undeclared = undeclared
        self.above = above
        rebound = outside.other(rebound)
        self.rebound = rebound
        self.twice = twice
        self.elsewhere = elsewhere
        self.by_text = by_text
        self.gone_through = gone_through
        self.makes_more = makes_more
        self.derived = derived
        self.by_factory = by_factory
        self.by_own_factory = by_own_factory
        self.by_maker = by_maker
        self.is_none = is_none
        self.by_derived_maker = by_derived_maker
        self.by_called = by_called

    def again(self, twice):
        self.twice = twice


class Handed:
    def __init__(self, handed: Plan):
        self.handed = handed


def run(holder, handed):
    if holder.settled.fast:
        fast_settled()
    if holder.quoted.fast:
        fast_quoted()
    if holder.asked_of.fast:
        fast_asked_of()
    if holder.undeclared.fast:
        fast_undeclared()
    if holder.above.fast:
        fast_above()
    if holder.rebound.fast:
        fast_rebound()
    if holder.twice.fast:
        fast_twice()
    if holder.elsewhere.fast:
        fast_elsewhere()
    if holder.by_text.fast:
        fast_by_text()
    if holder.gone_through.fast:
        fast_gone_through()
    if holder.makes_more.fast:
        fast_makes_more()
    if holder.derived.fast:
        fast_derived()
    if holder.by_factory.fast:
        fast_by_factory()
    if holder.by_own_factory.fast:
        fast_by_own_factory()
    if holder.by_maker.fast:
        fast_by_maker()
    if handed.handed.fast:
        fast_handed()
    if holder.by_derived_maker.fast:
        fast_by_derived_maker()
    if holder.by_called.fast:
        fast_by_called()
    if holder.is_none is None:
        none_stored()


def fast_settled(): pass
def fast_quoted(): pass
def fast_asked_of(): pass
def fast_undeclared(): pass
def fast_above(): pass
def fast_rebound(): pass
def fast_twice(): pass
def fast_elsewhere(): pass
def fast_by_text(): pass
def fast_gone_through(): pass
def fast_makes_more(): pass
def fast_derived(): pass
def fast_by_factory(): pass
def fast_by_own_factory(): pass
def fast_by_maker(): pass
def fast_handed(): pass
def fast_by_derived_maker(): pass
def fast_by_called(): pass
def none_stored(): pass


handed = Handed(Plan(False))
outside.take(handed)
run(Holder(Plan(False), Plan(False), AskedOf(False), Plan(False), Above(False), Plan(False), Plan(False),
           MadeElsewhere(False), MadeByText(False), GoneThrough(False), MakesMore(False), Derived(False), make(False),
           make_own(False), Maker(False).made, Plan(False), BaseMaker(False).made, called(False)),
    handed)
