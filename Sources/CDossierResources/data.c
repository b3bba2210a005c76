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
#embed "data/map.tsv"
};
static const unsigned char file11[] = {
#embed "data/organizations.tsv"
};
static const unsigned char file12[] = {
#embed "data/posts.tsv"
};
static const unsigned char file13[] = {
#embed "data/sections.tsv"
};
static const unsigned char file14[] = {
#embed "data/strings.tsv"
};
static const unsigned char file15[] = {
#embed "data/traps.tsv"
};
static const unsigned char file16[] = {
#embed "../../Templates/404.mustache"
};
static const unsigned char file17[] = {
#embed "../../Templates/article-card.mustache"
};
static const unsigned char file18[] = {
#embed "../../Templates/article-row.mustache"
};
static const unsigned char file19[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char file20[] = {
#embed "../../Templates/articles.mustache"
};
static const unsigned char file21[] = {
#embed "../../Templates/assets/cards.js"
};
static const unsigned char file22[] = {
#embed "../../Templates/assets/search.js"
};
static const unsigned char file23[] = {
#embed "../../Templates/assets/style.css"
};
static const unsigned char file24[] = {
#embed "../../Templates/cast-member.mustache"
};
static const unsigned char file25[] = {
#embed "../../Templates/chart-locator.mustache"
};
static const unsigned char file26[] = {
#embed "../../Templates/chart-map.mustache"
};
static const unsigned char file27[] = {
#embed "../../Templates/chart-quarters.mustache"
};
static const unsigned char file28[] = {
#embed "../../Templates/chart-timeline.mustache"
};
static const unsigned char file29[] = {
#embed "../../Templates/country.mustache"
};
static const unsigned char file30[] = {
#embed "../../Templates/date.mustache"
};
static const unsigned char file31[] = {
#embed "../../Templates/entities.mustache"
};
static const unsigned char file32[] = {
#embed "../../Templates/entity-facts.mustache"
};
static const unsigned char file33[] = {
#embed "../../Templates/entity-header.mustache"
};
static const unsigned char file34[] = {
#embed "../../Templates/entity-history.mustache"
};
static const unsigned char file35[] = {
#embed "../../Templates/entity-item.mustache"
};
static const unsigned char file36[] = {
#embed "../../Templates/entity-leaders.mustache"
};
static const unsigned char file37[] = {
#embed "../../Templates/entity-more.mustache"
};
static const unsigned char file38[] = {
#embed "../../Templates/entity-name.mustache"
};
static const unsigned char file39[] = {
#embed "../../Templates/entity-related.mustache"
};
static const unsigned char file40[] = {
#embed "../../Templates/entity-sections.mustache"
};
static const unsigned char file41[] = {
#embed "../../Templates/entity-years.mustache"
};
static const unsigned char file42[] = {
#embed "../../Templates/event-row.mustache"
};
static const unsigned char file43[] = {
#embed "../../Templates/event.mustache"
};
static const unsigned char file44[] = {
#embed "../../Templates/facts.mustache"
};
static const unsigned char file45[] = {
#embed "../../Templates/home.mustache"
};
static const unsigned char file46[] = {
#embed "../../Templates/implication-brief.mustache"
};
static const unsigned char file47[] = {
#embed "../../Templates/implication.mustache"
};
static const unsigned char file48[] = {
#embed "../../Templates/implications-of.mustache"
};
static const unsigned char file49[] = {
#embed "../../Templates/implications.mustache"
};
static const unsigned char file50[] = {
#embed "../../Templates/index.mustache"
};
static const unsigned char file51[] = {
#embed "../../Templates/judgment.mustache"
};
static const unsigned char file52[] = {
#embed "../../Templates/judgments.mustache"
};
static const unsigned char file53[] = {
#embed "../../Templates/jump.mustache"
};
static const unsigned char file54[] = {
#embed "../../Templates/layout.mustache"
};
static const unsigned char file55[] = {
#embed "../../Templates/leader.mustache"
};
static const unsigned char file56[] = {
#embed "../../Templates/moment-brief.mustache"
};
static const unsigned char file57[] = {
#embed "../../Templates/network-key.mustache"
};
static const unsigned char file58[] = {
#embed "../../Templates/organization.mustache"
};
static const unsigned char file59[] = {
#embed "../../Templates/outlook.mustache"
};
static const unsigned char file60[] = {
#embed "../../Templates/page-header.mustache"
};
static const unsigned char file61[] = {
#embed "../../Templates/pager.mustache"
};
static const unsigned char file62[] = {
#embed "../../Templates/related-card.mustache"
};
static const unsigned char file63[] = {
#embed "../../Templates/relation.mustache"
};
static const unsigned char file64[] = {
#embed "../../Templates/relations.mustache"
};
static const unsigned char file65[] = {
#embed "../../Templates/search.mustache"
};
static const unsigned char file66[] = {
#embed "../../Templates/sources.mustache"
};
static const unsigned char file67[] = {
#embed "../../Templates/timeline.mustache"
};
static const unsigned char file68[] = {
#embed "../../Templates/tracker.mustache"
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
  {"data/map.tsv", file10, sizeof file10},
  {"data/organizations.tsv", file11, sizeof file11},
  {"data/posts.tsv", file12, sizeof file12},
  {"data/sections.tsv", file13, sizeof file13},
  {"data/strings.tsv", file14, sizeof file14},
  {"data/traps.tsv", file15, sizeof file15},
  {"Templates/404.mustache", file16, sizeof file16},
  {"Templates/article-card.mustache", file17, sizeof file17},
  {"Templates/article-row.mustache", file18, sizeof file18},
  {"Templates/article.mustache", file19, sizeof file19},
  {"Templates/articles.mustache", file20, sizeof file20},
  {"Templates/assets/cards.js", file21, sizeof file21},
  {"Templates/assets/search.js", file22, sizeof file22},
  {"Templates/assets/style.css", file23, sizeof file23},
  {"Templates/cast-member.mustache", file24, sizeof file24},
  {"Templates/chart-locator.mustache", file25, sizeof file25},
  {"Templates/chart-map.mustache", file26, sizeof file26},
  {"Templates/chart-quarters.mustache", file27, sizeof file27},
  {"Templates/chart-timeline.mustache", file28, sizeof file28},
  {"Templates/country.mustache", file29, sizeof file29},
  {"Templates/date.mustache", file30, sizeof file30},
  {"Templates/entities.mustache", file31, sizeof file31},
  {"Templates/entity-facts.mustache", file32, sizeof file32},
  {"Templates/entity-header.mustache", file33, sizeof file33},
  {"Templates/entity-history.mustache", file34, sizeof file34},
  {"Templates/entity-item.mustache", file35, sizeof file35},
  {"Templates/entity-leaders.mustache", file36, sizeof file36},
  {"Templates/entity-more.mustache", file37, sizeof file37},
  {"Templates/entity-name.mustache", file38, sizeof file38},
  {"Templates/entity-related.mustache", file39, sizeof file39},
  {"Templates/entity-sections.mustache", file40, sizeof file40},
  {"Templates/entity-years.mustache", file41, sizeof file41},
  {"Templates/event-row.mustache", file42, sizeof file42},
  {"Templates/event.mustache", file43, sizeof file43},
  {"Templates/facts.mustache", file44, sizeof file44},
  {"Templates/home.mustache", file45, sizeof file45},
  {"Templates/implication-brief.mustache", file46, sizeof file46},
  {"Templates/implication.mustache", file47, sizeof file47},
  {"Templates/implications-of.mustache", file48, sizeof file48},
  {"Templates/implications.mustache", file49, sizeof file49},
  {"Templates/index.mustache", file50, sizeof file50},
  {"Templates/judgment.mustache", file51, sizeof file51},
  {"Templates/judgments.mustache", file52, sizeof file52},
  {"Templates/jump.mustache", file53, sizeof file53},
  {"Templates/layout.mustache", file54, sizeof file54},
  {"Templates/leader.mustache", file55, sizeof file55},
  {"Templates/moment-brief.mustache", file56, sizeof file56},
  {"Templates/network-key.mustache", file57, sizeof file57},
  {"Templates/organization.mustache", file58, sizeof file58},
  {"Templates/outlook.mustache", file59, sizeof file59},
  {"Templates/page-header.mustache", file60, sizeof file60},
  {"Templates/pager.mustache", file61, sizeof file61},
  {"Templates/related-card.mustache", file62, sizeof file62},
  {"Templates/relation.mustache", file63, sizeof file63},
  {"Templates/relations.mustache", file64, sizeof file64},
  {"Templates/search.mustache", file65, sizeof file65},
  {"Templates/sources.mustache", file66, sizeof file66},
  {"Templates/timeline.mustache", file67, sizeof file67},
  {"Templates/tracker.mustache", file68, sizeof file68},
};
size_t dossier_resource_count(void) { return sizeof resources / sizeof *resources; }
const dossier_resource *dossier_resource_at(size_t index) {
  return index < dossier_resource_count() ? &resources[index] : 0;
}
