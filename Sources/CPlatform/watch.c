#include "CPlatform.h"

#ifdef __linux__
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

int platform_watch_begin(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }

int platform_watch_add(int watch, const char *folder) {
  // What is being written is waited for until it is closed.
  return inotify_add_watch(watch, folder,
                           IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB | IN_ONLYDIR);
}

int platform_watch_wait(int watch, int milliseconds) {
  struct pollfd descriptor = {.fd = watch, .events = POLLIN};
  return poll(&descriptor, 1, milliseconds) > 0;
}

long platform_watch_read(int watch, unsigned char *events, long size) {
  long count = read(watch, events, size);
  return count > 0 ? count : 0;
}

int platform_watch_kind(unsigned mask) {
  if (mask & (IN_ISDIR | IN_Q_OVERFLOW | IN_IGNORED | IN_UNMOUNT)) return PLATFORM_WATCH_OTHER;
  if (mask & (IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE)) return PLATFORM_WATCH_LISTED;
  return PLATFORM_WATCH_WRITTEN;
}

void platform_watch_end(int watch) { close(watch); }
#else
int platform_watch_begin(void) { return -1; }
int platform_watch_add(int watch, const char *folder) {
  (void)watch, (void)folder;
  return -1;
}
int platform_watch_wait(int watch, int milliseconds) {
  (void)watch, (void)milliseconds;
  return 0;
}
long platform_watch_read(int watch, unsigned char *events, long size) {
  (void)watch, (void)events, (void)size;
  return 0;
}
int platform_watch_kind(unsigned mask) {
  (void)mask;
  return PLATFORM_WATCH_OTHER;
}
void platform_watch_end(int watch) { (void)watch; }
#endif
