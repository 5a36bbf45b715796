-- What is known of the tensors of torch under a configuration: their dtypes, and what becomes of dtype and shape: rows
-- that a user can add to.

-- Names of dtypes.
CREATE TABLE tensor_dtype (
    name        TEXT PRIMARY KEY, -- dotted, 'torch.half'
    dtype       TEXT NOT NULL,    -- the name that stands for it, 'torch.float16'
    bytes       INTEGER NOT NULL,
    is_floating INTEGER NOT NULL CHECK (is_floating IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO tensor_dtype
SELECT 'torch.' || (value ->> 0), 'torch.' || (value ->> 1), value ->> 2, value ->> 3
FROM json_each('[
    ["float16", "float16", 2, 1], ["half", "float16", 2, 1], ["bfloat16", "bfloat16", 2, 1],
    ["float32", "float32", 4, 1], ["float", "float32", 4, 1], ["float64", "float64", 8, 1],
    ["double", "float64", 8, 1], ["float8_e4m3fn", "float8_e4m3fn", 1, 1],
    ["float8_e4m3fnuz", "float8_e4m3fnuz", 1, 1], ["float8_e5m2", "float8_e5m2", 1, 1],
    ["float8_e5m2fnuz", "float8_e5m2fnuz", 1, 1], ["float8_e8m0fnu", "float8_e8m0fnu", 1, 1],
    ["float4_e2m1fn_x2", "float4_e2m1fn_x2", 1, 1], ["int8", "int8", 1, 0], ["uint8", "uint8", 1, 0],
    ["int16", "int16", 2, 0], ["short", "int16", 2, 0], ["uint16", "uint16", 2, 0], ["int32", "int32", 4, 0],
    ["int", "int32", 4, 0], ["uint32", "uint32", 4, 0], ["int64", "int64", 8, 0], ["long", "int64", 8, 0],
    ["uint64", "uint64", 8, 0], ["bool", "bool", 1, 0]
]');

-- What functions and methods that make or change tensors give, and attributes of tensors. The first argument, 0, of a
-- method is the tensor itself.
--   gives 'tensor'; 'parts': a sequence of tensors; of the tensor itself 'dtype', 'shape', 'rank', 'count' of its
--   elements, 'bytes' of one of them
--   dtype: '' not known; a dotted name; N: that of argument N. A keyword dtype or out_dtype goes before it. 'to' in
--   front of it: an argument that is a dtype takes its place
--   shape: '' not known; N: that of argument N; 'sizes N': the arguments from N on, numbers or one tuple; 'view': the
--   same of which one may be -1; 'turned': its last two sizes, or those that are named, change places, 'turned matrix':
--   of a tensor that has no more; 'linear': the last size becomes the first of argument 1; 'product': the last one of
--   it, which has as many; 'unsqueezed': one of 1 more in the place of argument 1. Of parts, along argument 2:
--   'elements': as many as argument 1 says, or each number of its sequence; 'count': so many parts
CREATE TABLE tensor_result (
    function TEXT PRIMARY KEY, -- dotted name
    is_read  INTEGER NOT NULL CHECK (is_read IN (0, 1)), -- 1: an attribute, which is not called
    gives    TEXT NOT NULL CHECK (gives IN ('tensor', 'parts', 'dtype', 'shape', 'rank', 'count', 'bytes')),
    dtype    TEXT NOT NULL,
    shape    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO tensor_result
SELECT 'torch.' || name.value, name.value IN ('Tensor.T', 'Tensor.mT', 'Tensor.data'), 'tensor', row.value ->> 1,
       row.value ->> 2
FROM json_each('[
    [["empty", "zeros", "ones", "rand", "randn"], "", "sizes 0"],
    [["full", "arange", "tensor", "as_tensor", "from_numpy"], "", ""],
    [["empty_like", "zeros_like", "ones_like", "rand_like", "full_like", "clone", "relu", "sigmoid", "softmax", "abs",
      "Tensor.contiguous", "Tensor.clone", "Tensor.detach", "Tensor.cuda", "Tensor.cpu", "Tensor.data",
      "Tensor.copy_", "Tensor.fill_", "Tensor.zero_", "Tensor.clamp", "Tensor.clamp_", "Tensor.requires_grad_",
      "Tensor.pin_memory", "Tensor.masked_fill", "Tensor.masked_fill_", "Tensor.add_", "Tensor.sub_", "Tensor.mul_",
      "Tensor.div_", "Tensor.abs", "nn.Parameter", "nn.parameter.Parameter", "nn.Buffer",
      "nn.functional.silu", "nn.functional.gelu", "nn.functional.relu", "nn.functional.softmax"], "0", "0"],
    [["Tensor.to", "Tensor.type"], "to 0", "0"],
    [["Tensor.float"], "torch.float32", "0"], [["Tensor.half"], "torch.float16", "0"],
    [["Tensor.bfloat16"], "torch.bfloat16", "0"], [["Tensor.double"], "torch.float64", "0"],
    [["Tensor.int"], "torch.int32", "0"], [["Tensor.long"], "torch.int64", "0"], [["Tensor.bool"], "torch.bool", "0"],
    [["Tensor.new_empty", "Tensor.new_zeros", "Tensor.new_ones"], "0", "sizes 1"],
    [["Tensor.view"], "to 0", "view 1"], [["Tensor.reshape"], "0", "view 1"],
    [["Tensor.mT", "Tensor.transpose", "transpose"], "0", "turned"],
    [["Tensor.t", "Tensor.T", "t"], "0", "turned matrix"],
    [["Tensor.unsqueeze", "unsqueeze"], "0", "unsqueezed"],
    [["Tensor.squeeze", "Tensor.permute", "Tensor.flatten", "Tensor.unflatten", "Tensor.expand",
      "Tensor.expand_as", "Tensor.repeat", "Tensor.repeat_interleave", "Tensor.narrow", "Tensor.select",
      "Tensor.index_select", "Tensor.gather", "Tensor.new_full", "Tensor.as_strided", "Tensor.amax", "Tensor.view_as",
       "Tensor.reshape_as", "nn.functional.pad", "permute", "squeeze", "flatten",
      "repeat_interleave", "matmul"], "0", ""],
    [["cat", "concat", "concatenate", "stack", "hstack", "vstack", "einsum", "sum", "mean", "prod", "any", "all",
      "amax", "amin", "argmax", "argmin", "argsort", "logsumexp", "Tensor.sum", "Tensor.mean", "Tensor.prod",
      "Tensor.any", "Tensor.all", "Tensor.argmax", "Tensor.argmin", "Tensor.argsort"], "", ""],
    [["cumsum", "Tensor.cumsum"], "", "0"],
    [["mm", "bmm"], "0", "product"],
    [["nn.functional.linear"], "0", "linear"], [["nn.functional.embedding"], "1", ""]
]') AS row, json_each(row.value, '$[0]') AS name;
INSERT INTO tensor_result
SELECT 'torch.' || name.value, name.value IN ('Tensor.dtype', 'Tensor.shape', 'Tensor.ndim', 'Tensor.itemsize'),
       row.value ->> 1, row.value ->> 2, coalesce(row.value ->> 3, '')
FROM json_each('[
    [["Tensor.split", "split"], "parts", "0", "elements"], [["Tensor.chunk", "chunk"], "parts", "0", "count"],
    [["Tensor.unbind"], "parts", "0"],
    [["Tensor.dtype"], "dtype", ""], [["Tensor.shape", "Tensor.size"], "shape", ""],
    [["Tensor.ndim", "Tensor.dim"], "rank", ""], [["Tensor.numel", "numel"], "count", ""],
    [["Tensor.element_size", "Tensor.itemsize"], "bytes", ""]
]') AS row, json_each(row.value, '$[0]') AS name;

-- Norms of packages of kernels give a tensor like the one that they get: one of their own, or the one that is named as
-- out.
INSERT INTO tensor_result
SELECT value, 0, 'tensor', '0', '0'
FROM json_each('["sgl_kernel.rmsnorm", "sgl_kernel.gemma_rmsnorm", "flashinfer.norm.rmsnorm",
                 "flashinfer.norm.gemma_rmsnorm"]');

-- So do their products with a matrix of weights, which have as many columns as that has rows.
INSERT INTO tensor_result VALUES ('sgl_kernel.dsv3_router_gemm', 0, 'tensor', '0', 'linear');
