def serve(layer, scripted):
    if scripted:
        from app.tests.hooks import hook

        hook(layer)
