/*
 * tree-sitter-abi.c: prints the language ABIs of the system's tree-sitter and of its Python
 * grammar; fails when the one cannot load the other. Run while configuring.
 */
#include <stdint.h>
#include <stdio.h>
#include <tree_sitter/api.h>

#if TREE_SITTER_LANGUAGE_VERSION < 15
#define ts_language_abi_version ts_language_version
#endif

const TSLanguage *tree_sitter_python(void);

int main(void)
{
    TSParser *parser = ts_parser_new();
    const TSLanguage *language = tree_sitter_python();
    if (!ts_parser_set_language(parser, language))
        return 1;
    printf("%d %u\n", TREE_SITTER_LANGUAGE_VERSION, (unsigned)ts_language_abi_version(language));
    ts_parser_delete(parser);
    return 0;
}
