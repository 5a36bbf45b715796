/*
 * json.h: where a text stops to be JSON. SQLite tells whether it is, not all of its versions tell the place.
 */
#ifndef OT_JSON_H
#define OT_JSON_H

/* The first byte at which the text is no JSON value of RFC 8259 any more, in it or at its end; NULL where it is one, or
 * nests deeper than is looked at. */
const char *ot_json_fault(const char *text);

#endif
