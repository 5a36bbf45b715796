-- What attributes never hold, where no configuration says what they do: rows that a user can add to.

-- Texts that an attribute of that name, of any object, never is although nothing else is known of it. Of a platform:
-- on all others, where the source refuses such a value or what it selects can not be imported; of none: the models of
-- table model_file have no such value, and no dict with such a key. What begins with '[' is a list, as JSON,
-- and the tuple of its elements; a list whose elements are known in part counts as not known where only the others can
-- make it that one. Where --entry or --model names another program nothing is told.
CREATE TABLE never_text (
    attribute TEXT NOT NULL,
    text      TEXT NOT NULL,
    platform  TEXT NOT NULL, -- the only one where it may be that text; '': nowhere, in the models of model_file
    PRIMARY KEY (attribute, text)
) STRICT, WITHOUT ROWID;
-- The check of these two settings, which the backend keeps under the other names, raises "only supported on ROCm/HIP";
-- the kernels of the third text only sgl_kernel for XPU has.
INSERT INTO never_text
SELECT attribute.value, text.value ->> 0, text.value ->> 1
FROM json_each('["dsa_prefill_backend", "dsa_decode_backend", "dsa_prefill_impl", "dsa_decode_impl"]') AS attribute,
     json_each('[["triton", "hip"], ["intel_xpu", "xpu"]]') AS text;
-- Their published config.json files scale the rope by "yarn" or not at all: none has sections for an image's axes.
INSERT INTO never_text VALUES ('rope_scaling', 'mrope_section', ''), ('rope_parameters', 'mrope_section', '');
-- Their published config.json files name "silu", and their own layers refuse any other.
INSERT INTO never_text
SELECT 'activation', value, '' FROM json_each('["gelu", "gelu_tanh", "relu2", "silu_rounded", "situ"]');
-- Blocks of weights: the quantization_config of DeepSeek's own config.json files says [128, 128], or they have no such
-- key. Others that name one of these architectures may say other sizes; what they run then is told by a configuration.
INSERT INTO never_text VALUES ('weight_block_size', '[32, 32]', '');
