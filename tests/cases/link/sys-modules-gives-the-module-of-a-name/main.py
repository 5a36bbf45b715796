import sys

import tools
import tools.inner

sys.modules["tools"].first()
getattr(sys.modules["tools.inner"], "second")()
tools.own()
sys.modules["elsewhere"].first()


def of(name):
    sys.modules[name].first()


of(input())
module = sys.modules.get("tools")
if module is None:
    tools.spare()
if "tools" not in sys.modules:
    tools.spare()
