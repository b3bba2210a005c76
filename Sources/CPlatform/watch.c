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
  if (poll(&descriptor, 1, milliseconds) <= 0) return 0;
  char events[4096];
  while (read(watch, events, sizeof events) > 0) {
  }
  return 1;
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
void platform_watch_end(int watch) { (void)watch; }
#endif
