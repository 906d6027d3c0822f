#ifndef CPATHEXCHANGE_H
#define CPATHEXCHANGE_H

/// Exchanges what stands at two paths of one file system in one step.
///
/// Returns 0, or -1 with errno set: EINVAL and ENOSYS where the system cannot exchange. Swift cannot
/// call this itself: glibc hides renameat2 behind _GNU_SOURCE, and syscall is variadic.
int exchange_paths(const char *left, const char *right);

#endif
