/*
 * compare.c: equality and isinstance between values.
 */
#include "ingest/link/types/compare.h"

#include <ctype.h>
#include <string.h>

#include "ingest/facts/ast.h"
#include "ingest/link/base/symbol.h"
#include "ingest/link/base/text.h"
#include "ingest/link/core/container.h"
#include "ingest/link/core/given.h"
#include "ingest/link/core/here.h"
#include "ingest/link/core/value.h"
#include "ingest/link/core/var.h"
#include "ingest/link/rows/library.h"
#include "ingest/link/rows/tensor.h"
#include "ingest/link/types/above.h"
#include "ingest/link/types/alias.h"
#include "ingest/link/types/configuration.h"
#include "ingest/link/types/extent.h"
#include "ingest/link/types/member.h"
#include "ingest/link/types/maker.h"
#include "ingest/link/types/metaclass.h"
#include "ingest/link/types/mro.h"
#include "ingest/link/types/never.h"
#include "ingest/link/types/number.h"
#include "ingest/link/types/trait.h"

static bool is_boolean(enum ot_value_kind kind)
{
    return kind == OT_V_TRUE || kind == OT_V_FALSE || kind == OT_V_PLATFORM_TRUE || kind == OT_V_PLATFORM_FALSE;
}

static bool is_true(enum ot_value_kind kind)
{
    return kind == OT_V_TRUE || kind == OT_V_PLATFORM_TRUE;
}

/* How deep classes are looked for in tuples and unions of one another: what one of them counts, and all. */
enum { DEEP_TUPLE = 4, DEEP_UNION = 1, DEEP_AT_MOST = 16, CLASSES_AT_MOST = 1024 };

/* Is it for sure another object than each object() of a module, and says so? */
static bool is_no_sentinel(struct ot_analysis *a, uint32_t value)
{
    enum ot_value_kind kind = a->values[value].kind;
    if (kind == OT_V_INSTANCE) /* it may equal anything by its own "__eq__" */
        return !ot_mro_definer(a, a->values[value].a, ot_symbol(a, "__eq__"), 0, NULL);
    return kind == OT_V_NONE || is_boolean(kind) || kind == OT_V_STRING || kind == OT_V_INTEGER ||
           kind == OT_V_CONTAINER || kind == OT_V_TUPLE_KEY || kind == OT_V_CLASS || kind == OT_V_FUNCTION ||
           kind == OT_V_BOUND || kind == OT_V_MODULE || kind == OT_V_PARTIAL ||
           kind == OT_V_ENUM;
}

/* Is the value a list, tuple, set or dict, and not a view of one? */
static bool is_collection(const struct ot_value *v)
{
    return v->kind == OT_V_CONTAINER && v->a <= OT_DICT_OF;
}

/* Is one value a collection, and the other nothing that can equal it: a text, a number, a truth, the configuration of
 * a model, or a dict where it is none? */
static bool is_no_collection(struct ot_analysis *a, uint32_t value, uint32_t other)
{
    const struct ot_value v = a->values[value], o = a->values[other];
    bool is_dict = is_collection(&v) && v.a == OT_DICT_OF;
    return is_collection(&o) && (v.kind == OT_V_STRING || v.kind == OT_V_INTEGER || is_boolean(v.kind) ||
                                 value == ot_given_model(a) ||
                                 (is_dict && (o.a == OT_LIST_VALUE || o.a == OT_TUPLE_OF)));
}

/* Is one value a text and the other a number or a truth? OT_V_PLATFORM_TRUE may be a text. */
static bool is_no_text(enum ot_value_kind text, enum ot_value_kind other)
{
    return text == OT_V_STRING && (other == OT_V_INTEGER || (is_boolean(other) && other != OT_V_PLATFORM_TRUE));
}

static int equal(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    uint8_t l = a->values[left].kind, r = a->values[right].kind;
    if (l == OT_V_STRING && r == OT_V_STRING) /* as most are */
        return left == right ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    if (left == OT_MODEL_TYPE_VALUE && r == OT_V_STRING && ot_configuration_is_foreign_type(a, a->values[right].a))
        return OT_MAY_BE_FALSE;
    if (l == OT_V_UNKNOWN || r == OT_V_UNKNOWN)
        return ot_never_is(a, left, right) || ot_never_is(a, right, left) ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH;
    if ((ot_value_is_sentinel(a, left) && is_no_sentinel(a, right)) ||
        (ot_value_is_sentinel(a, right) && is_no_sentinel(a, left)))
        return OT_MAY_BE_FALSE;
    if (l == OT_V_NONE || r == OT_V_NONE)
        return l == r ? OT_MAY_BE_TRUE
               : l == OT_V_EXTERNAL_OBJECT || r == OT_V_EXTERNAL_OBJECT ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
    if (ot_given_is_any(a) && (l == OT_V_INTEGER || r == OT_V_INTEGER) && ot_number_is(a, left) &&
        ot_number_is(a, right))
        return ot_number_compare(a, OT_EQ, left, right);
    if (ot_number_is_above_zero(a, left) || ot_number_is_above_zero(a, right))
        return ot_number_compare(a, OT_EQ, left, right);
    if (is_no_collection(a, left, right) || is_no_collection(a, right, left) || is_no_text(l, r) || is_no_text(r, l))
        return OT_MAY_BE_FALSE;
    if (is_boolean(l) && is_boolean(r))
        return is_true(l) == is_true(r) ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    if (l == OT_V_ENUM && r == OT_V_ENUM && ot_alias_may_be(a, left, right))
        return OT_MAY_BE_BOTH;
    if (ot_value_is_constant(a, left) && ot_value_is_constant(a, right) && l == r && l != OT_V_EXTERNAL)
        return left == right ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    if (ot_extent_is_dtype(a, left) && ot_extent_is_dtype(a, right))
        return left == right ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    if ((l == OT_V_CLASS && r == OT_V_EXTERNAL) || (l == OT_V_EXTERNAL && r == OT_V_CLASS))
        return OT_MAY_BE_FALSE;
    return OT_MAY_BE_BOTH;
}

int ot_compare_equal(struct ot_analysis *a, uint32_t left, uint32_t right)
{
    left = ot_value_plain(a, left);
    right = ot_value_plain(a, right);
    int outcome = equal(a, left, right);
    uint32_t member = a->values[right].kind == OT_V_ENUM ? right : left, other = member == right ? left : right;
    enum ot_value_kind kind = a->values[other].kind;
    if (outcome != OT_MAY_BE_BOTH || a->values[member].kind != OT_V_ENUM || kind == OT_V_STRING || kind == OT_V_INTEGER)
        return outcome;
    return ot_member_is_excluded(a, member) ? OT_MAY_BE_FALSE : outcome;
}

/* Does a class derive from something of which no row tells what it is? A module is none of the builtin classes. */
static bool has_untold_base(struct ot_analysis *a, const struct ot_mro *mro)
{
    for (size_t i = 0; mro->is_open && !mro->is_module && i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        if (v.kind != OT_V_CLASS &&
            (v.kind != OT_V_EXTERNAL || (ot_library_meaning(a, v.a) == OT_MEANS_NOTHING && !ot_library_model(a, v.a) &&
                                         strncmp(ot_text(a, v.a), "builtins.", 9) != 0)))
            return true;
    }
    return false;
}

/* An instance of a class of the tree against a builtin class that is not among its bases by name. What bases outside
 * derive from, rows tell: which container they are, and that objects are tuples. How errors derive from one another is
 * not told. */
static int instance_of_builtin(struct ot_analysis *a, const struct ot_mro *mro, const char *wanted)
{
    if (strcmp(wanted, "object") == 0)
        return OT_MAY_BE_TRUE;
    if (mro->is_enum)
        return OT_MAY_BE_BOTH;
    if (mro->is_namedtuple && strcmp(wanted, "tuple") == 0)
        return OT_MAY_BE_TRUE;
    for (size_t i = 0; i < mro->items.count; i++) {
        const struct ot_value v = a->values[mro->items.items[i]];
        const struct ot_model *model = v.kind == OT_V_EXTERNAL ? ot_library_model(a, v.a) : NULL;
        const char *base = v.kind == OT_V_EXTERNAL ? ot_text(a, v.a) : "";
        if (v.kind != OT_V_CLASS && v.kind != OT_V_EXTERNAL)
            return OT_MAY_BE_BOTH;
        if (model && ((model->behaviour == OT_DOES_CONTAINER && strcmp(model->argument, wanted) == 0) ||
                      (model->behaviour == OT_DOES_DEFAULT_DICT && strcmp("dict", wanted) == 0)))
            return OT_MAY_BE_TRUE;
        if (isupper((unsigned char)*wanted) && strncmp(base, "builtins.", 9) == 0 && isupper((unsigned char)base[9]))
            return OT_MAY_BE_BOTH;
    }
    return has_untold_base(a, mro) ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
}

/* May a class derive from any other of the tree? From none by a base of a library. */
static bool has_unknown_base(const struct ot_analysis *a, const struct ot_mro *mro)
{
    for (size_t i = 0; mro->is_open && i < mro->items.count; i++) {
        enum ot_value_kind kind = a->values[mro->items.items[i]].kind;
        if (kind != OT_V_CLASS && kind != OT_V_EXTERNAL)
            return true;
    }
    return false;
}

/* An instance of a class of the tree against one class. */
static int instance_of(struct ot_analysis *a, uint32_t class_value, uint32_t wanted)
{
    const struct ot_value w = a->values[wanted];
    const struct ot_mro *mro = ot_mro_of(a, class_value);
    if (!mro)
        return OT_MAY_BE_BOTH;
    if (w.kind == OT_V_CLASS) {
        const struct ot_mro *wanted_mro = ot_mro_of(a, wanted);
        if (ot_list_has(&mro->items, wanted)) /* with a base that is not known it may be one of several */
            return has_unknown_base(a, mro) && mro->class_value != wanted ? OT_MAY_BE_BOTH : OT_MAY_BE_TRUE;
        return (wanted_mro && wanted_mro->is_protocol) || ot_metaclass_asks(a, wanted) || has_unknown_base(a, mro)
                   ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
    }
    if (w.kind != OT_V_EXTERNAL)
        return OT_MAY_BE_BOTH;
    if (ot_list_has(&mro->items, wanted))
        return OT_MAY_BE_TRUE;
    if (ot_library_meaning(a, w.a) == OT_MEANS_VALUE)
        return mro->is_enum || has_untold_base(a, mro) ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
    if (mro->is_module && ot_library_runs(a, w.a) && ot_library_is_exact(a, w.a))
        return OT_MAY_BE_TRUE;
    if (strncmp(ot_text(a, w.a), "builtins.", 9) == 0)
        return instance_of_builtin(a, mro, ot_text(a, w.a) + 9);
    if (ot_library_meaning(a, w.a) == OT_MEANS_CONTAINER || ot_library_meaning(a, w.a) == OT_MEANS_CALLABLE)
        return OT_MAY_BE_BOTH; /* collections.abc.Iterable: asks which methods a class has */
    if (!mro->is_open)
        return mro->is_enum ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
    return OT_MAY_BE_BOTH;
}

/* A container against a builtin class: one that is only kept as a list may be a class that has no container here. */
static int container_of(struct ot_analysis *a, const struct ot_here *here, uint32_t value, const char *wanted)
{
    static const char *const containers[] = {"tuple", "list", "set", "dict"};
    uint8_t kind = (uint8_t)a->values[value].a;
    bool is_kind = false, is_kept = kind < sizeof(containers) / sizeof(*containers);
    for (size_t i = 0; i < sizeof(containers) / sizeof(*containers); i++)
        is_kind = is_kind || strcmp(wanted, containers[i]) == 0;
    bool is_same = is_kept && strcmp(wanted, containers[kind]) == 0;
    if ((is_kind && !is_same) || !is_kept)
        return OT_MAY_BE_FALSE;
    if (kind == OT_SET_OF && strcmp(wanted, "frozenset") == 0)
        return OT_MAY_BE_BOTH;
    return ot_container_is_like(a, here, value) ? OT_MAY_BE_BOTH : is_same ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
}

static int builtin_of(struct ot_analysis *a, const struct ot_here *here, uint32_t value, ot_sym dotted)
{
    const struct ot_value *v = &a->values[value];
    const char *wanted = ot_text(a, dotted);
    if (strncmp(wanted, "builtins.", 9) != 0)
        return v->kind == OT_V_CONTAINER && ot_library_meaning(a, dotted) == OT_MEANS_VALUE ? OT_MAY_BE_FALSE
                                                                                            : OT_MAY_BE_BOTH;
    wanted += 9;
    if (strcmp(wanted, "object") == 0)
        return OT_MAY_BE_TRUE;
    switch (v->kind) {
    case OT_V_CONTAINER:
        return container_of(a, here, value, wanted);
    case OT_V_STRING:
        return strcmp(wanted, "str") == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_V_INTEGER:
        return strcmp(wanted, v->b ? "float" : "int") == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_V_PLATFORM_TRUE: /* or a text, as torch.version.cuda is */
        return OT_MAY_BE_BOTH;
    case OT_V_TRUE:
    case OT_V_FALSE:
    case OT_V_PLATFORM_FALSE:
        return strcmp(wanted, "bool") == 0 || strcmp(wanted, "int") == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    case OT_V_FUNCTION:
    case OT_V_BOUND:
    case OT_V_MODULE:
    case OT_V_PARTIAL:
    case OT_V_TRITON:
    case OT_V_TENSOR:
        return OT_MAY_BE_FALSE;
    case OT_V_TUPLE_KEY:
        return strcmp(wanted, "tuple") == 0 ? OT_MAY_BE_TRUE : OT_MAY_BE_FALSE;
    default:
        return OT_MAY_BE_BOTH;
    }
}

/* Has a call in reach made an object of a class, or of one below it? */
static bool is_made(struct ot_analysis *a, const struct ot_here *here, uint32_t class_value)
{
    size_t base = a->top;
    ot_var_push(a, here, ot_var(a, OT_S_MADE, class_value, 0));
    bool is = a->top > base;
    a->top = base;
    return is;
}

/* Something unknown against a class of the tree: none of a class of which nothing in reach makes objects, although it
 * makes others of a class above it. Whether it does is known when all is run. */
static int unknown_of(struct ot_analysis *a, const struct ot_here *here, uint32_t wanted)
{
    const struct ot_mro *mro = ot_mro_of(a, wanted);
    if (ot_configuration_is_foreign(a, wanted))
        return OT_MAY_BE_FALSE;
    if (!mro || ot_trait_may_be_made(a, here, wanted))
        return OT_MAY_BE_BOTH;
    for (size_t i = 1; i < mro->items.count; i++) {
        uint32_t above = mro->items.items[i];
        if (a->values[above].kind == OT_V_CLASS && is_made(a, here, above))
            return OT_MAY_BE_FALSE;
        mro = ot_mro_of(a, wanted);
    }
    bool is_none = ot_maker_is_idle(a, here, wanted) || ot_above_is_awaited(a, here, wanted);
    return is_none ? OT_MAY_BE_FALSE : OT_MAY_BE_BOTH;
}

static int value_of(struct ot_analysis *a, const struct ot_here *here, uint32_t value, uint32_t wanted)
{
    const struct ot_value v = a->values[value], w = a->values[wanted];
    if (v.kind == OT_V_UNKNOWN)
        return w.kind == OT_V_CLASS ? unknown_of(a, here, wanted) : OT_MAY_BE_BOTH;
    if (value == ot_given_model(a) && w.kind == OT_V_CLASS && ot_configuration_is_foreign(a, wanted))
        return OT_MAY_BE_FALSE;
    if (w.kind == OT_V_UNKNOWN)
        return OT_MAY_BE_BOTH;
    if (w.kind == OT_V_NONE) /* of a union */
        return equal(a, value, wanted);
    if (w.kind == OT_V_EXTERNAL && w.a == ot_tensor_class(a) && ot_extent_of(a, value))
        return OT_MAY_BE_TRUE;
    if (v.kind == OT_V_INSTANCE)
        return instance_of(a, v.a, wanted);
    if (v.kind == OT_V_ENUM && w.kind == OT_V_CLASS)
        return instance_of(a, v.a, wanted);
    const struct ot_mro *own = v.kind == OT_V_CLASS && w.kind == OT_V_CLASS ? ot_mro_of(a, value) : NULL;
    if (own && has_unknown_base(a, own))
        return OT_MAY_BE_BOTH;
    if (own && ot_metaclass_of(a, value))
        return instance_of(a, ot_metaclass_of(a, value), wanted);
    if (v.kind == OT_V_NONE)
        return w.kind == OT_V_EXTERNAL && strstr(ot_text(a, w.a), "NoneType") ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
    if (w.kind == OT_V_CLASS) {
        const struct ot_mro *mro = ot_mro_of(a, wanted);
        bool is_open = mro && (mro->is_protocol || mro->is_open) && v.kind != OT_V_SCALAR && v.kind != OT_V_CONTAINER;
        return is_open || ot_metaclass_asks(a, wanted) ? OT_MAY_BE_BOTH : OT_MAY_BE_FALSE;
    }
    return w.kind == OT_V_EXTERNAL ? builtin_of(a, here, value, w.a) : OT_MAY_BE_BOTH;
}

/* A value that is asked for, how deep in tuples and unions, and how many classes and tuples are still looked at. */
struct asked {
    uint32_t value;
    int depth, *left;
};

static int class_of(struct ot_analysis *a, const struct ot_here *here, struct asked asked, uint32_t wanted);

/* Against what may be one of several classes, or tuples or unions of them. */
static int each_of(struct ot_analysis *a, const struct ot_here *here, struct asked asked, size_t base, size_t end)
{
    int outcome = 0;
    for (size_t i = base; i < end && outcome != OT_MAY_BE_BOTH; i++)
        outcome |= class_of(a, here, asked, a->stack[i]);
    return outcome;
}

/* How many elements a tuple that is written out has, or a union; false of another tuple. */
static bool count_of(struct ot_analysis *a, const struct ot_here *here, uint32_t tuple, uint32_t *count)
{
    uint32_t most;
    size_t base = a->top;
    if (a->values[tuple].a != OT_UNION_OF)
        return ot_container_length(a, tuple, count, &most) && *count == most;
    ot_var_push(a, here, ot_var(a, OT_S_KEYS, tuple, 0));
    *count = (uint32_t)(a->top - base);
    a->top = base;
    return true;
}

/* Against a tuple of classes: all are there if it is written out, and each may be one of several; of one that was made
 * otherwise each may be missing. The same against a union. Both where nothing has come, and where one may hold
 * itself. */
static int tuple_of(struct ot_analysis *a, const struct ot_here *here, struct asked asked, uint32_t tuple)
{
    size_t base = a->top;
    uint32_t count;
    int outcome = 0;
    bool is_written = count_of(a, here, tuple, &count);
    asked.depth += a->values[tuple].a == OT_UNION_OF ? DEEP_UNION : DEEP_TUPLE;
    if (asked.depth > DEEP_AT_MOST)
        return OT_MAY_BE_BOTH;
    for (uint32_t place = 0; is_written && place < count && outcome != OT_MAY_BE_TRUE; place++) {
        ot_container_get(a, here, tuple, ot_value_integer(a, place));
        int one = each_of(a, here, asked, base, a->top);
        a->top = base;
        outcome = one == OT_MAY_BE_TRUE ? one : outcome | one;
    }
    if (!is_written) {
        ot_container_all(a, here, tuple);
        outcome = each_of(a, here, asked, base, a->top);
        a->top = base;
    }
    return outcome ? outcome : OT_MAY_BE_BOTH;
}

static int class_of(struct ot_analysis *a, const struct ot_here *here, struct asked asked, uint32_t wanted)
{
    if (--*asked.left < 0)
        return OT_MAY_BE_BOTH;
    return a->values[wanted].kind == OT_V_CONTAINER ? tuple_of(a, here, asked, wanted)
                                                    : value_of(a, here, asked.value, wanted);
}

int ot_compare_isinstance(struct ot_analysis *a, const struct ot_here *here, uint32_t value, size_t base, size_t count)
{
    int left = CLASSES_AT_MOST;
    return each_of(a, here, (struct asked){value, 0, &left}, base, base + count);
}
