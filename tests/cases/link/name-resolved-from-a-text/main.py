import pkgutil

import parts.engine

Engine = pkgutil.resolve_name("parts.engine:Engine")
Engine().start()
pkgutil.resolve_name("parts.engine.Engine")().start()
pkgutil.resolve_name("parts.engine:Engine.build")()
pkgutil.resolve_name("elsewhere:Engine")().start()
