-- What the methods of a torch.nn.Module do; whatever class runs its forward() when it is called has them.

INSERT INTO library_function VALUES
    ('torch.nn.Module.__call__', 'call', ''), ('torch.nn.Module._call_impl', 'call', ''),
    ('torch.nn.Module.add_module', 'setattr', 'new'), ('torch.nn.Module.register_module', 'setattr', 'new'),
    ('torch.nn.Module.register_buffer', 'setattr', 'new'), ('torch.nn.Module.register_parameter', 'setattr', 'new'),
    ('torch.nn.Module.register_forward_pre_hook', 'hook', 'before'),
    ('torch.nn.Module.register_forward_hook', 'hook', 'after');

-- Those that go through the modules that it holds.
INSERT INTO library_function VALUES
    ('torch.nn.Module.children', 'parts', 'children'), ('torch.nn.Module.named_children', 'parts', 'named-children'),
    ('torch.nn.Module.modules', 'parts', 'modules'), ('torch.nn.Module.named_modules', 'parts', 'named-modules'),
    ('torch.nn.Module.get_submodule', 'parts', 'at'), ('torch.nn.Module.apply', 'parts', 'apply');

-- Those that give the module back, or what its _apply() or train() gives; a torch.nn.Sequential, ModuleDict and
-- ModuleList have them, too.
INSERT INTO library_function VALUES
    ('torch.nn.Module.to', 'identity', '_apply'), ('torch.nn.Module.to_empty', 'identity', '_apply'),
    ('torch.nn.Module.cuda', 'identity', '_apply'), ('torch.nn.Module.cpu', 'identity', '_apply'),
    ('torch.nn.Module.xpu', 'identity', '_apply'), ('torch.nn.Module.ipu', 'identity', '_apply'),
    ('torch.nn.Module.type', 'identity', '_apply'), ('torch.nn.Module.float', 'identity', '_apply'),
    ('torch.nn.Module.double', 'identity', '_apply'), ('torch.nn.Module.half', 'identity', '_apply'),
    ('torch.nn.Module.bfloat16', 'identity', '_apply'), ('torch.nn.Module.eval', 'identity', 'train'),
    ('torch.nn.Module._apply', 'identity', ''), ('torch.nn.Module.train', 'identity', ''),
    ('torch.nn.Module.requires_grad_', 'identity', ''),
    ('torch.nn.Module.share_memory', 'identity', '_apply');
