-- What the methods of a torch.nn.Module do, and of a class of the tree that derives from one.

INSERT INTO library_function VALUES
    ('torch.nn.Module.__call__', 'call', ''), ('torch.nn.Module._call_impl', 'call', ''),
    ('torch.nn.Module.add_module', 'setattr', ''), ('torch.nn.Module.register_module', 'setattr', ''),
    ('torch.nn.Module.register_buffer', 'setattr', ''), ('torch.nn.Module.register_parameter', 'setattr', ''),
    ('torch.nn.Module.register_forward_pre_hook', 'hook', 'before'),
    ('torch.nn.Module.register_forward_hook', 'hook', 'after');

-- Those that give the module back.
INSERT INTO library_function VALUES
    ('torch.nn.Module.to', 'identity', ''), ('torch.nn.Module.cuda', 'identity', ''),
    ('torch.nn.Module.cpu', 'identity', ''), ('torch.nn.Module.eval', 'identity', ''),
    ('torch.nn.Module.train', 'identity', ''), ('torch.nn.Module.half', 'identity', ''),
    ('torch.nn.Module.bfloat16', 'identity', ''), ('torch.nn.Module.float', 'identity', ''),
    ('torch.nn.Module.requires_grad_', 'identity', ''), ('torch.nn.Module.to_empty', 'identity', '');
