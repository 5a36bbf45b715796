from platforms import current

current.run()
