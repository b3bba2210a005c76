// Written by Scripts/list-resources.sh.
#include "CDossierResources.h"
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file0[] = {
#embed "data/ambiguities.tsv"
};
static const unsigned char file1[] = {
#embed "data/countries.tsv"
};
static const unsigned char file2[] = {
#embed "data/cues.tsv"
};
static const unsigned char file3[] = {
#embed "data/event-nouns.tsv"
};
static const unsigned char file4[] = {
#embed "data/events.tsv"
};
static const unsigned char file5[] = {
#embed "data/given-names.tsv"
};
static const unsigned char file6[] = {
#embed "data/governments.tsv"
};
static const unsigned char file7[] = {
#embed "data/leaders-world.tsv"
};
static const unsigned char file8[] = {
#embed "data/leaders.tsv"
};
static const unsigned char file9[] = {
#embed "data/likelihood.tsv"
};
static const unsigned char file10[] = {
#embed "data/organizations.tsv"
};
static const unsigned char file11[] = {
#embed "data/posts.tsv"
};
static const unsigned char file12[] = {
#embed "data/sections.tsv"
};
static const unsigned char file13[] = {
#embed "data/traps.tsv"
};
static const unsigned char file14[] = {
#embed "../../Templates/404.mustache"
};
static const unsigned char file15[] = {
#embed "../../Templates/article-card.mustache"
};
static const unsigned char file16[] = {
#embed "../../Templates/article-row.mustache"
};
static const unsigned char file17[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char file18[] = {
#embed "../../Templates/articles.mustache"
};
static const unsigned char file19[] = {
#embed "../../Templates/assets/style.css"
};
static const unsigned char file20[] = {
#embed "../../Templates/country.mustache"
};
static const unsigned char file21[] = {
#embed "../../Templates/date.mustache"
};
static const unsigned char file22[] = {
#embed "../../Templates/entities.mustache"
};
static const unsigned char file23[] = {
#embed "../../Templates/entity-facts.mustache"
};
static const unsigned char file24[] = {
#embed "../../Templates/entity-header.mustache"
};
static const unsigned char file25[] = {
#embed "../../Templates/entity-history.mustache"
};
static const unsigned char file26[] = {
#embed "../../Templates/entity-item.mustache"
};
static const unsigned char file27[] = {
#embed "../../Templates/entity-leaders.mustache"
};
static const unsigned char file28[] = {
#embed "../../Templates/entity-more.mustache"
};
static const unsigned char file29[] = {
#embed "../../Templates/entity-name.mustache"
};
static const unsigned char file30[] = {
#embed "../../Templates/entity-related.mustache"
};
static const unsigned char file31[] = {
#embed "../../Templates/entity-sections.mustache"
};
static const unsigned char file32[] = {
#embed "../../Templates/event-row.mustache"
};
static const unsigned char file33[] = {
#embed "../../Templates/event.mustache"
};
static const unsigned char file34[] = {
#embed "../../Templates/facts.mustache"
};
static const unsigned char file35[] = {
#embed "../../Templates/home.mustache"
};
static const unsigned char file36[] = {
#embed "../../Templates/implication-brief.mustache"
};
static const unsigned char file37[] = {
#embed "../../Templates/implication.mustache"
};
static const unsigned char file38[] = {
#embed "../../Templates/implications-of.mustache"
};
static const unsigned char file39[] = {
#embed "../../Templates/implications.mustache"
};
static const unsigned char file40[] = {
#embed "../../Templates/index.mustache"
};
static const unsigned char file41[] = {
#embed "../../Templates/judgment.mustache"
};
static const unsigned char file42[] = {
#embed "../../Templates/judgments.mustache"
};
static const unsigned char file43[] = {
#embed "../../Templates/jump.mustache"
};
static const unsigned char file44[] = {
#embed "../../Templates/layout.mustache"
};
static const unsigned char file45[] = {
#embed "../../Templates/leader.mustache"
};
static const unsigned char file46[] = {
#embed "../../Templates/organization.mustache"
};
static const unsigned char file47[] = {
#embed "../../Templates/outlook.mustache"
};
static const unsigned char file48[] = {
#embed "../../Templates/page-header.mustache"
};
static const unsigned char file49[] = {
#embed "../../Templates/pager.mustache"
};
static const unsigned char file50[] = {
#embed "../../Templates/relation.mustache"
};
static const unsigned char file51[] = {
#embed "../../Templates/relations.mustache"
};
static const unsigned char file52[] = {
#embed "../../Templates/sources.mustache"
};
static const unsigned char file53[] = {
#embed "../../Templates/timeline.mustache"
};
static const unsigned char file54[] = {
#embed "../../Templates/tracker.mustache"
};
static const unsigned char file55[] = {
#embed "../../docs/diagnostics/bad-alias.md"
};
static const unsigned char file56[] = {
#embed "../../docs/diagnostics/bad-date.md"
};
static const unsigned char file57[] = {
#embed "../../docs/diagnostics/bad-line.md"
};
static const unsigned char file58[] = {
#embed "../../docs/diagnostics/bad-section.md"
};
static const unsigned char file59[] = {
#embed "../../docs/diagnostics/bad-slug.md"
};
static const unsigned char file60[] = {
#embed "../../docs/diagnostics/bad-source.md"
};
static const unsigned char file61[] = {
#embed "../../docs/diagnostics/bad-url.md"
};
static const unsigned char file62[] = {
#embed "../../docs/diagnostics/bad-value.md"
};
static const unsigned char file63[] = {
#embed "../../docs/diagnostics/broken-image.md"
};
static const unsigned char file64[] = {
#embed "../../docs/diagnostics/broken-link.md"
};
static const unsigned char file65[] = {
#embed "../../docs/diagnostics/dangling-source.md"
};
static const unsigned char file66[] = {
#embed "../../docs/diagnostics/duplicate-page.md"
};
static const unsigned char file67[] = {
#embed "../../docs/diagnostics/duplicate-title.md"
};
static const unsigned char file68[] = {
#embed "../../docs/diagnostics/empty-article.md"
};
static const unsigned char file69[] = {
#embed "../../docs/diagnostics/empty-link.md"
};
static const unsigned char file70[] = {
#embed "../../docs/diagnostics/event-date.md"
};
static const unsigned char file71[] = {
#embed "../../docs/diagnostics/file.md"
};
static const unsigned char file72[] = {
#embed "../../docs/diagnostics/front-matter.md"
};
static const unsigned char file73[] = {
#embed "../../docs/diagnostics/missing-summary.md"
};
static const unsigned char file74[] = {
#embed "../../docs/diagnostics/missing-title.md"
};
static const unsigned char file75[] = {
#embed "../../docs/diagnostics/mixed-confidence.md"
};
static const unsigned char file76[] = {
#embed "../../docs/diagnostics/mixed-terms.md"
};
static const unsigned char file77[] = {
#embed "../../docs/diagnostics/no-articles.md"
};
static const unsigned char file78[] = {
#embed "../../docs/diagnostics/no-name.md"
};
static const unsigned char file79[] = {
#embed "../../docs/diagnostics/not-utf8.md"
};
static const unsigned char file80[] = {
#embed "../../docs/diagnostics/out-of-office.md"
};
static const unsigned char file81[] = {
#embed "../../docs/diagnostics/output.md"
};
static const unsigned char file82[] = {
#embed "../../docs/diagnostics/relative-date.md"
};
static const unsigned char file83[] = {
#embed "../../docs/diagnostics/symbolic-link.md"
};
static const unsigned char file84[] = {
#embed "../../docs/diagnostics/template.md"
};
static const unsigned char file85[] = {
#embed "../../docs/diagnostics/toml.md"
};
static const unsigned char file86[] = {
#embed "../../docs/diagnostics/unknown-country.md"
};
static const unsigned char file87[] = {
#embed "../../docs/diagnostics/unknown-key.md"
};
static const unsigned char file88[] = {
#embed "../../docs/diagnostics/unknown-reference.md"
};
static const unsigned char file89[] = {
#embed "../../docs/diagnostics/unlinked-actor.md"
};
static const unsigned char file90[] = {
#embed "../../docs/diagnostics/unsafe-link.md"
};
static const unsigned char file91[] = {
#embed "../../docs/diagnostics/unsourced.md"
};
static const unsigned char file92[] = {
#embed "../../docs/diagnostics/yaml.md"
};
static const dossier_resource resources[] = {
  {"data/ambiguities.tsv", file0, sizeof file0},
  {"data/countries.tsv", file1, sizeof file1},
  {"data/cues.tsv", file2, sizeof file2},
  {"data/event-nouns.tsv", file3, sizeof file3},
  {"data/events.tsv", file4, sizeof file4},
  {"data/given-names.tsv", file5, sizeof file5},
  {"data/governments.tsv", file6, sizeof file6},
  {"data/leaders-world.tsv", file7, sizeof file7},
  {"data/leaders.tsv", file8, sizeof file8},
  {"data/likelihood.tsv", file9, sizeof file9},
  {"data/organizations.tsv", file10, sizeof file10},
  {"data/posts.tsv", file11, sizeof file11},
  {"data/sections.tsv", file12, sizeof file12},
  {"data/traps.tsv", file13, sizeof file13},
  {"Templates/404.mustache", file14, sizeof file14},
  {"Templates/article-card.mustache", file15, sizeof file15},
  {"Templates/article-row.mustache", file16, sizeof file16},
  {"Templates/article.mustache", file17, sizeof file17},
  {"Templates/articles.mustache", file18, sizeof file18},
  {"Templates/assets/style.css", file19, sizeof file19},
  {"Templates/country.mustache", file20, sizeof file20},
  {"Templates/date.mustache", file21, sizeof file21},
  {"Templates/entities.mustache", file22, sizeof file22},
  {"Templates/entity-facts.mustache", file23, sizeof file23},
  {"Templates/entity-header.mustache", file24, sizeof file24},
  {"Templates/entity-history.mustache", file25, sizeof file25},
  {"Templates/entity-item.mustache", file26, sizeof file26},
  {"Templates/entity-leaders.mustache", file27, sizeof file27},
  {"Templates/entity-more.mustache", file28, sizeof file28},
  {"Templates/entity-name.mustache", file29, sizeof file29},
  {"Templates/entity-related.mustache", file30, sizeof file30},
  {"Templates/entity-sections.mustache", file31, sizeof file31},
  {"Templates/event-row.mustache", file32, sizeof file32},
  {"Templates/event.mustache", file33, sizeof file33},
  {"Templates/facts.mustache", file34, sizeof file34},
  {"Templates/home.mustache", file35, sizeof file35},
  {"Templates/implication-brief.mustache", file36, sizeof file36},
  {"Templates/implication.mustache", file37, sizeof file37},
  {"Templates/implications-of.mustache", file38, sizeof file38},
  {"Templates/implications.mustache", file39, sizeof file39},
  {"Templates/index.mustache", file40, sizeof file40},
  {"Templates/judgment.mustache", file41, sizeof file41},
  {"Templates/judgments.mustache", file42, sizeof file42},
  {"Templates/jump.mustache", file43, sizeof file43},
  {"Templates/layout.mustache", file44, sizeof file44},
  {"Templates/leader.mustache", file45, sizeof file45},
  {"Templates/organization.mustache", file46, sizeof file46},
  {"Templates/outlook.mustache", file47, sizeof file47},
  {"Templates/page-header.mustache", file48, sizeof file48},
  {"Templates/pager.mustache", file49, sizeof file49},
  {"Templates/relation.mustache", file50, sizeof file50},
  {"Templates/relations.mustache", file51, sizeof file51},
  {"Templates/sources.mustache", file52, sizeof file52},
  {"Templates/timeline.mustache", file53, sizeof file53},
  {"Templates/tracker.mustache", file54, sizeof file54},
  {"docs/diagnostics/bad-alias.md", file55, sizeof file55},
  {"docs/diagnostics/bad-date.md", file56, sizeof file56},
  {"docs/diagnostics/bad-line.md", file57, sizeof file57},
  {"docs/diagnostics/bad-section.md", file58, sizeof file58},
  {"docs/diagnostics/bad-slug.md", file59, sizeof file59},
  {"docs/diagnostics/bad-source.md", file60, sizeof file60},
  {"docs/diagnostics/bad-url.md", file61, sizeof file61},
  {"docs/diagnostics/bad-value.md", file62, sizeof file62},
  {"docs/diagnostics/broken-image.md", file63, sizeof file63},
  {"docs/diagnostics/broken-link.md", file64, sizeof file64},
  {"docs/diagnostics/dangling-source.md", file65, sizeof file65},
  {"docs/diagnostics/duplicate-page.md", file66, sizeof file66},
  {"docs/diagnostics/duplicate-title.md", file67, sizeof file67},
  {"docs/diagnostics/empty-article.md", file68, sizeof file68},
  {"docs/diagnostics/empty-link.md", file69, sizeof file69},
  {"docs/diagnostics/event-date.md", file70, sizeof file70},
  {"docs/diagnostics/file.md", file71, sizeof file71},
  {"docs/diagnostics/front-matter.md", file72, sizeof file72},
  {"docs/diagnostics/missing-summary.md", file73, sizeof file73},
  {"docs/diagnostics/missing-title.md", file74, sizeof file74},
  {"docs/diagnostics/mixed-confidence.md", file75, sizeof file75},
  {"docs/diagnostics/mixed-terms.md", file76, sizeof file76},
  {"docs/diagnostics/no-articles.md", file77, sizeof file77},
  {"docs/diagnostics/no-name.md", file78, sizeof file78},
  {"docs/diagnostics/not-utf8.md", file79, sizeof file79},
  {"docs/diagnostics/out-of-office.md", file80, sizeof file80},
  {"docs/diagnostics/output.md", file81, sizeof file81},
  {"docs/diagnostics/relative-date.md", file82, sizeof file82},
  {"docs/diagnostics/symbolic-link.md", file83, sizeof file83},
  {"docs/diagnostics/template.md", file84, sizeof file84},
  {"docs/diagnostics/toml.md", file85, sizeof file85},
  {"docs/diagnostics/unknown-country.md", file86, sizeof file86},
  {"docs/diagnostics/unknown-key.md", file87, sizeof file87},
  {"docs/diagnostics/unknown-reference.md", file88, sizeof file88},
  {"docs/diagnostics/unlinked-actor.md", file89, sizeof file89},
  {"docs/diagnostics/unsafe-link.md", file90, sizeof file90},
  {"docs/diagnostics/unsourced.md", file91, sizeof file91},
  {"docs/diagnostics/yaml.md", file92, sizeof file92},
};
size_t dossier_resource_count(void) { return sizeof resources / sizeof *resources; }
const dossier_resource *dossier_resource_at(size_t index) {
  return index < dossier_resource_count() ? &resources[index] : 0;
}
