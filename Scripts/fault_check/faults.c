/* Makes one of a program's file operations below a folder fail: LD_PRELOAD this into it. Linux only.
 *
 * FAULT_ROOT   paths that begin with this count
 * FAULT_AT     the number of the operation that fails, from 1; 0 for none
 * FAULT_ERRNO  what it fails with
 * FAULT_LASTS  1: all that come after it fail, too
 * FAULT_COUNT  the file to which the number of operations is written at exit
 *
 * A write that fails for want of space has put half of its bytes before. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define NEXT(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name))
enum { descriptors = 65536 };

static atomic_int count;
static atomic_char watched[descriptors];

static int number(const char *name) {
  const char *text = getenv(name);
  return text ? atoi(text) : 0;
}

static int counts(const char *path) {
  const char *root = getenv("FAULT_ROOT");
  return root && path && strncmp(path, root, strlen(root)) == 0;
}

/* Counts an operation; true, with errno set, when it is to fail. */
static int fails(void) {
  int mine = atomic_fetch_add(&count, 1) + 1, at = number("FAULT_AT");
  if (at == 0 || mine < at || (mine > at && !number("FAULT_LASTS"))) return 0;
  errno = number("FAULT_ERRNO");
  return 1;
}

static int note(int descriptor, int is_watched) {
  if (descriptor >= 0 && descriptor < descriptors) watched[descriptor] = (char)is_watched;
  return descriptor;
}

static int open_counted(const char *path, int flags, mode_t mode, const char *name) {
  int is_counted = counts(path);
  if (is_counted && fails()) return -1;
  int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, name);
  return note(next(path, flags, mode), is_counted);
}

#define OPEN(name) \
  int name(const char *path, int flags, ...) { \
    va_list rest; \
    va_start(rest, flags); \
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    return open_counted(path, flags, mode, #name); \
  }
OPEN(open)
OPEN(open64)

ssize_t write(int descriptor, const void *bytes, size_t size) {
  ssize_t (*next)(int, const void *, size_t) = NEXT(ssize_t, write, int, const void *, size_t);
  if (descriptor < 0 || descriptor >= descriptors || !watched[descriptor]) return next(descriptor, bytes, size);
  if (fails()) {
    int reason = errno;
    if (reason == ENOSPC && size > 1) next(descriptor, bytes, size / 2);
    errno = reason;
    return -1;
  }
  return next(descriptor, bytes, size);
}

int close(int descriptor) {
  if (descriptor >= 0 && descriptor < descriptors && watched[descriptor]) {
    watched[descriptor] = 0;
    int result = NEXT(int, close, int)(descriptor);
    return fails() ? -1 : result;
  }
  return NEXT(int, close, int)(descriptor);
}

int mkdir(const char *path, mode_t mode) {
  if (counts(path) && fails()) return -1;
  return NEXT(int, mkdir, const char *, mode_t)(path, mode);
}

int chmod(const char *path, mode_t mode) {
  if (counts(path) && fails()) return -1;
  return NEXT(int, chmod, const char *, mode_t)(path, mode);
}

int unlink(const char *path) {
  if (counts(path) && fails()) return -1;
  return NEXT(int, unlink, const char *)(path);
}

int rmdir(const char *path) {
  if (counts(path) && fails()) return -1;
  return NEXT(int, rmdir, const char *)(path);
}

int rename(const char *from, const char *to) {
  if (counts(to) && fails()) return -1;
  return NEXT(int, rename, const char *, const char *)(from, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  if (counts(to) && fails()) return -1;
  return NEXT(int, renameat2, int, const char *, int, const char *, unsigned)(from_folder, from, to_folder, to, flags);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  if (counts(to) && fails()) return -1;
  return NEXT(int, linkat, int, const char *, int, const char *, int)(from_folder, from, to_folder, to, flags);
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULT_COUNT");
  FILE *file = path ? fopen(path, "w") : NULL;
  if (!file) return;
  fprintf(file, "%d\n", count);
  fclose(file);
}
