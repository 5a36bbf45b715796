import sys

from layers import Any, Both, Bound, Default, Derived, Given, Instead, Layer, Other, Real, Unknown, Wild, Within
from methods import Fast, Slow


def run_layer(layer):
    if layer.is_ready:
        layer.run()


def run_both(layer):
    if layer.is_ready:
        layer.run()


def run_given(layer):
    if layer.is_ready:
        layer.run()


def run_default(layer):
    if layer.is_ready:
        layer.run()


def run_unknown(layer):
    if layer.is_ready:
        layer.run()


def run_real(layer):
    if layer.is_ready:
        layer.run()


def run_any(layer):
    if layer.is_ready:
        layer.run()


def run_bound(layer):
    if layer.is_ready:
        layer.run()


def run_within(layer):
    if layer.is_ready:
        layer.run()


def run_other(layer):
    if layer.is_ready:
        layer.run()


def run_instead(layer):
    if layer.is_ready:
        layer.run()


run_layer(Layer(Fast(), 32))
run_layer(Layer(Slow(), 32))
run_layer(Layer(Slow(), width=64 * 2, depth=1))
run_both(Both(Fast(), 64, 1))
run_both(Both(Slow(), 32, 2))
run_given(Given(Fast(), 32))
run_given(Derived(Slow(), 64))
run_default(Default(Fast(), 32))
run_default(Default(Slow()))
run_unknown(Unknown(Fast(), 32))
run_unknown(Unknown(Slow(), len(sys.argv) * 64))
run_real(Real(Fast(), 32))
run_real(Real(Slow(), 64.0))
run_any(Any(Fast(), 32))
run_any(Any(Slow(), Wild()))
run_bound(Bound(Fast(), 16))
run_bound(Bound(Slow(), 32))
run_within(Within(Fast(), 32))
run_within(Within(Slow(), 32))
run_other(Other(Fast(), 32))
run_other(Other(Slow(), 32))
run_instead(Instead(Fast(), 32))
run_instead(Instead(Slow(), 32))
