#ifndef CPLATFORM_H
#define CPLATFORM_H

/// Exchanges two files or folders in one step: afterwards each stands where the other stood, and at no moment is either
/// missing. Returns 0, or -1 with `errno` set; ENOSYS where the system knows no such call.
int platform_exchange(const char *first, const char *second);

/// What the thread keeps for the work it does: NULL, or what it was last given.
void *platform_current(void);
void platform_set_current(void *value);

/// Tell the thread sanitizer that a lock that it cannot see, known by an address, was taken or is about to be given up.
/// They do nothing in programs that are built without it.
void platform_acquired(void *address);
void platform_releases(void *address);

#endif
