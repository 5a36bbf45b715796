import pkg.sub.deep
import pkg.inner as inner
import pkg.dynamic
from pkg import renamed
from pkg import sub
from pkg.star import starred

try:
    from fast import kernel
except ImportError:
    from slow import kernel


def use():
    from pkg.inner import lazy

    lazy()


use()
renamed()
starred()
inner.exported()
pkg.sub.deep.climb()
sub.deep.climb()
pkg.dynamic.anything()
kernel()
