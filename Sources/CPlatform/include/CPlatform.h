#ifndef CPLATFORM_H
#define CPLATFORM_H

/// Exchanges two files or folders in one step: afterwards each stands where the other stood, and at no moment is either
/// missing. Returns 0, or -1 with `errno` set; ENOSYS where the system knows no such call.
int platform_exchange(const char *first, const char *second);

/// Returns 1 for a folder whose place no other can take, as a file system is mounted there, or 0.
int platform_is_mounted(const char *folder);

/// What the thread keeps for the work it does: NULL, or what it was last given.
void *platform_current(void);
void platform_set_current(void *value);

/// Begins to be told by the system what changes in folders. Returns a descriptor, or -1 where it does not tell.
int platform_watch_begin(void);
/// Has a folder watched, without those in it. Returns the number by which events mean it, or -1 when that cannot be.
int platform_watch_add(int watch, const char *folder);
/// Waits until something has changed, at most so many milliseconds. Returns 1 if it has, or 0.
int platform_watch_wait(int watch, int milliseconds);
/// Reads events that wait to be read, as `inotify(7)` lays them out: of each the folder's number, a mask, a number that joins two
/// events, and how many bytes of a name follow, which ends with a zero byte; 32 bits each. Returns how many bytes they take.
long platform_watch_read(int watch, unsigned char *events, long size);
/// What an event with a mask tells: that a file was written, that it has come or gone, or something else, by which more may
/// have changed than it says.
int platform_watch_kind(unsigned mask);
enum { PLATFORM_WATCH_WRITTEN, PLATFORM_WATCH_LISTED, PLATFORM_WATCH_OTHER };
void platform_watch_end(int watch);

/// Tell the thread sanitizer that a lock that it cannot see, known by an address, was taken or is about to be given up.
/// They do nothing in programs that are built without it.
void platform_acquired(void *address);
void platform_releases(void *address);

#endif
