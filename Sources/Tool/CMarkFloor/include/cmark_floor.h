#ifndef ENDPAPER_CMARK_FLOOR_H
#define ENDPAPER_CMARK_FLOOR_H

#include <stddef.h>

/// What reading Markdown costs at least: parses a text with libcmark-gfm and the extensions that
/// Endpaper uses, renders it as HTML, and frees everything.
///
/// Returns the length of the HTML in bytes, or 0 where the library gives none.
size_t cmark_floor(const char *text, size_t length);

#endif
