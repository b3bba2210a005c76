#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

int platform_exchange(const char *first, const char *second) {
#if defined(__APPLE__)
  return renamex_np(first, second, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
#else
  (void)first;
  (void)second;
  errno = ENOSYS;
  return -1;
#endif
}

/// By its device, which is another than that of the folder around it. A part of the same file system that is mounted elsewhere
/// has the same one: there the system must tell.
int platform_is_mounted(const char *folder) {
#if defined(STATX_ATTR_MOUNT_ROOT)
  struct statx extended;
  if (statx(AT_FDCWD, folder, 0, STATX_BASIC_STATS, &extended) == 0 &&
      (extended.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT))
    return (extended.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#endif
  char outer[4096];
  if (strlen(folder) + 4 > sizeof outer) return 0;
  strcpy(outer, folder);
  strcat(outer, "/..");
  struct stat own, around;
  if (stat(folder, &own) != 0 || stat(outer, &around) != 0) return 0;
  return own.st_dev != around.st_dev;
}
