import plugin

made = plugin.make_new(True)
made.run()
plugin.make_call(True)
plugin.Op.apply(True)
plugin.Direct.forward(made, True)
