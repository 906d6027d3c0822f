#include "cmark_arena.h"

#include <cmark-gfm.h>
#include <pthread.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// Each piece of memory has its size in front of it. What the library gives back is kept by size
// for the next request, so that a text which makes it grow buffers again and again does not make
// the arena grow with their sum.

enum {
  // The library has nothing that needs more.
  alignment = 8,
  // Sizes up to here have lists by multiples of the alignment, larger ones by powers of two.
  small_limit = 512,
  small_lists = small_limit / alignment,
  large_lists = 48,
  slab_size = 1 << 16,
  // What a thread keeps for the next page: two megabytes are enough for most.
  spare_limit = 32,
  // Memory that is new to the process costs more than what is done in it, and pages that need much
  // come in company: as much as a page needed is kept for the next, up to a quarter of a gigabyte.
  most_spare = 4096,
};

typedef struct piece {
  size_t size;
  // Where the memory is that is lent; while it is kept, the next kept piece.
  struct piece *next;
} piece;

// How much of a piece is in front of what is lent.
static const size_t head = offsetof(piece, next);

typedef struct slab {
  struct slab *next;
  size_t bytes;
} slab;

typedef struct arena {
  struct arena *outer;
  slab *slabs;
  char *start;
  char *end;
  piece *small[small_lists + 1];
  piece *large[large_lists];
} arena;

static _Thread_local arena *current;
static _Thread_local slab *spare;
static _Thread_local int spare_count;
// The slabs that the page in work has, and the most that it has had.
static _Thread_local int used_count;
static _Thread_local int most_used;

static pthread_key_t ending;
static pthread_once_t once = PTHREAD_ONCE_INIT;

// Frees what is kept beyond a number of slabs.
static void free_spare_beyond(int limit) {
  while (spare_count > limit) {
    slab *freed = spare;
    spare = freed->next;
    spare_count--;
    free(freed);
  }
}

// What a thread kept goes with it: the threads of a server come and go.
static void free_spare(void *unused) {
  (void)unused;
  free_spare_beyond(0);
}

static void make_key(void) {
  if (pthread_key_create(&ending, free_spare) != 0) abort();
}

static void keep(slab *unused) {
  unused->next = spare;
  spare = unused;
  spare_count++;
  pthread_once(&once, make_key);
  pthread_setspecific(ending, unused);
}

static void *room(size_t size) {
  void *memory = malloc(size);
  if (!memory) abort();
  return memory;
}

static unsigned int exponent(size_t size) {
  return (unsigned int)(8 * sizeof(long long)) - (unsigned int)__builtin_clzll(size - 1);
}

static piece **list(size_t size) {
  return size <= small_limit ? &current->small[size / alignment] : &current->large[exponent(size)];
}

static piece *fresh(size_t size) {
  size_t whole = head + size;
  if ((size_t)(current->end - current->start) < whole) {
    size_t bytes = sizeof(slab) + whole;
    slab *added;
    if (bytes <= slab_size && spare) {
      added = spare;
      spare = added->next;
      spare_count--;
      bytes = slab_size;
    } else {
      if (bytes < slab_size) bytes = slab_size;
      added = room(bytes);
    }
    added->bytes = bytes;
    added->next = current->slabs;
    current->slabs = added;
    if (++used_count > most_used) most_used = used_count;
    char *start = (char *)(added + 1);
    char *end = (char *)added + bytes;
    // A piece that needs a slab for itself leaves the one that is in use.
    if (bytes > slab_size) {
      piece *found = (piece *)start;
      found->size = size;
      return found;
    }
    current->start = start;
    current->end = end;
  }
  piece *found = (piece *)current->start;
  found->size = size;
  current->start += whole;
  return found;
}

static piece *piece_of(void *memory) { return (piece *)((char *)memory - head); }

static void *take(size_t wanted) {
  if (wanted > SIZE_MAX / 4) abort();
  size_t size = (wanted + alignment - 1) & ~(size_t)(alignment - 1);
  if (size == 0) size = alignment;
  if (size > small_limit) size = (size_t)1 << exponent(size);
  piece **kept = list(size);
  piece *found = *kept;
  if (found) {
    *kept = found->next;
  } else {
    found = fresh(size);
  }
  return &found->next;
}

static void *arena_calloc(size_t count, size_t size) {
  size_t wanted;
  if (__builtin_mul_overflow(count, size, &wanted)) abort();
  void *memory = take(wanted);
  memset(memory, 0, wanted);
  return memory;
}

static void arena_free(void *memory) {
  if (!memory) return;
  piece *freed = piece_of(memory);
  piece **kept = list(freed->size);
  freed->next = *kept;
  *kept = freed;
}

static void *arena_realloc(void *memory, size_t wanted) {
  if (!memory) return take(wanted);
  size_t size = piece_of(memory)->size;
  if (wanted <= size) return memory;
  void *moved = take(wanted);
  memcpy(moved, memory, size);
  arena_free(memory);
  return moved;
}

static cmark_mem allocator = {arena_calloc, arena_realloc, arena_free};

struct cmark_parser *cmark_arena_open(int options) {
  arena *opened = calloc(1, sizeof(arena));
  if (!opened) abort();
  opened->outer = current;
  current = opened;
  return cmark_parser_new_with_mem(options, &allocator);
}

// What a page did not need of what is kept goes little by little: it may be a small one of many large.
static void end_page(void) {
  int limit = most_used > spare_limit ? most_used : spare_limit;
  if (spare_count > limit) {
    int less = spare_count - spare_count / 16;
    free_spare_beyond(less > limit ? less : limit);
  }
  most_used = 0;
}

void cmark_arena_close(void) {
  arena *closed = current;
  if (!closed) return;
  current = closed->outer;
  while (closed->slabs) {
    slab *unused = closed->slabs;
    closed->slabs = unused->next;
    used_count--;
    if (unused->bytes == slab_size && spare_count < most_spare) {
      keep(unused);
    } else {
      free(unused);
    }
  }
  free(closed);
  if (!current) end_page();
}
