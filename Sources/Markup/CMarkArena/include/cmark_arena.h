#ifndef ENDPAPER_CMARK_ARENA_H
#define ENDPAPER_CMARK_ARENA_H

struct cmark_parser;

/// Opens an arena on this thread, inside those that are open on it, and gives a parser of
/// libcmark-gfm that takes all its memory, and that of its nodes, from it.
///
/// Neither the parser nor its nodes are freed one by one: all goes when the arena is closed. The
/// search for room and the freeing are a third of what reading a page costs the library.
///
/// Use the parser and its nodes on the thread that opened the arena alone.
struct cmark_parser *cmark_arena_open(int options);

/// Closes the arena that was opened last on this thread, with all memory that was taken from it.
void cmark_arena_close(void);

#endif
