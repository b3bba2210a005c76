#include "CDossierResources.h"
static const dossier_resource resources[] = {{0,0,0}};
size_t dossier_resource_count(void) { return 0; }
const dossier_resource *dossier_resource_at(size_t i) { return resources + i; }
