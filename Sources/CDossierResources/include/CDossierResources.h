#ifndef CDOSSIER_RESOURCES_H
#define CDOSSIER_RESOURCES_H

#include <stddef.h>

/// A file compiled into the program: its path below the repository's resource folders and its bytes.
/// The bytes are static: they live as long as the process and never change.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} dossier_resource;

/// The number of files compiled in.
size_t dossier_resource_count(void);

/// The file at `index`, or NULL when there is none.
const dossier_resource *dossier_resource_at(size_t index);

#endif
