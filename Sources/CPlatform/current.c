#include "CPlatform.h"

static _Thread_local void *current;

void *platform_current(void) { return current; }

void platform_set_current(void *value) { current = value; }
