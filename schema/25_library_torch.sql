-- What functions of torch make of a function: one that does the same, or a call of it.

INSERT INTO library_function VALUES
    ('torch.vmap', 'identity', ''), ('torch.func.vmap', 'identity', ''), ('torch.jit.trace', 'identity', ''),
    ('torch.jit.unused', 'identity', ''), ('torch.jit.export', 'identity', ''),
    ('torch.jit.script_if_tracing', 'identity', ''), ('torch.fx.wrap', 'identity', ''),
    ('torch.enable_grad', 'identity', ''), ('torch.amp.custom_fwd', 'identity', ''),
    ('torch.cuda.amp.custom_fwd', 'identity', ''), ('torch.cuda.make_graphed_callables', 'identity', ''),
    ('torch.utils.checkpoint.checkpoint', 'callback', 'places'),
    ('torch.utils._pytree.tree_map', 'map', '');

-- Weights.
INSERT INTO library_function VALUES
    ('torch.nn.Parameter', 'object', ''), ('torch.nn.parameter.Parameter', 'object', '');
