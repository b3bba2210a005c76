#include "CPlatform.h"

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define PLATFORM_THREAD_SANITIZER
#endif
#elif defined(__SANITIZE_THREAD__)
#define PLATFORM_THREAD_SANITIZER
#endif

#ifdef PLATFORM_THREAD_SANITIZER
// From the sanitizer's run-time library (tsan_interface.h).
void __tsan_acquire(void *address);
void __tsan_release(void *address);

void platform_acquired(void *address) { __tsan_acquire(address); }
void platform_releases(void *address) { __tsan_release(address); }
#else
void platform_acquired(void *address) { (void)address; }
void platform_releases(void *address) { (void)address; }
#endif
