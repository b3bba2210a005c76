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
#embed "data/leaders-more.tsv"
};
static const unsigned char file8[] = {
#embed "data/leaders-world.tsv"
};
static const unsigned char file9[] = {
#embed "data/leaders.tsv"
};
static const unsigned char file10[] = {
#embed "data/likelihood.tsv"
};
static const unsigned char file11[] = {
#embed "data/map.tsv"
};
static const unsigned char file12[] = {
#embed "data/organizations.tsv"
};
static const unsigned char file13[] = {
#embed "data/posts.tsv"
};
static const unsigned char file14[] = {
#embed "data/sections.tsv"
};
static const unsigned char file15[] = {
#embed "data/spellings.tsv"
};
static const unsigned char file16[] = {
#embed "data/strings.tsv"
};
static const unsigned char file17[] = {
#embed "data/traps.tsv"
};
static const unsigned char file18[] = {
#embed "../../Starter/README.md"
};
static const unsigned char file19[] = {
#embed "../../Starter/article.md"
};
static const unsigned char file20[] = {
#embed "../../Starter/event.md"
};
static const unsigned char file21[] = {
#embed "../../Starter/gitignore.txt"
};
static const unsigned char file22[] = {
#embed "../../Starter/leader.md"
};
static const unsigned char file23[] = {
#embed "../../Starter/site.yaml"
};
static const unsigned char file24[] = {
#embed "../../Templates/404.mustache"
};
static const unsigned char file25[] = {
#embed "../../Templates/article-card.mustache"
};
static const unsigned char file26[] = {
#embed "../../Templates/article-row.mustache"
};
static const unsigned char file27[] = {
#embed "../../Templates/article.mustache"
};
static const unsigned char file28[] = {
#embed "../../Templates/articles.mustache"
};
static const unsigned char file29[] = {
#embed "../../Templates/assets/cards.js"
};
static const unsigned char file30[] = {
#embed "../../Templates/assets/reload.js"
};
static const unsigned char file31[] = {
#embed "../../Templates/assets/search.js"
};
static const unsigned char file32[] = {
#embed "../../Templates/assets/style.css"
};
static const unsigned char file33[] = {
#embed "../../Templates/book.mustache"
};
static const unsigned char file34[] = {
#embed "../../Templates/books.mustache"
};
static const unsigned char file35[] = {
#embed "../../Templates/brand.mustache"
};
static const unsigned char file36[] = {
#embed "../../Templates/cast-member.mustache"
};
static const unsigned char file37[] = {
#embed "../../Templates/chart-locator.mustache"
};
static const unsigned char file38[] = {
#embed "../../Templates/chart-map.mustache"
};
static const unsigned char file39[] = {
#embed "../../Templates/chart-quarters.mustache"
};
static const unsigned char file40[] = {
#embed "../../Templates/chart-timeline.mustache"
};
static const unsigned char file41[] = {
#embed "../../Templates/country.mustache"
};
static const unsigned char file42[] = {
#embed "../../Templates/date.mustache"
};
static const unsigned char file43[] = {
#embed "../../Templates/elsewhere.mustache"
};
static const unsigned char file44[] = {
#embed "../../Templates/entities.mustache"
};
static const unsigned char file45[] = {
#embed "../../Templates/entity-facts.mustache"
};
static const unsigned char file46[] = {
#embed "../../Templates/entity-header.mustache"
};
static const unsigned char file47[] = {
#embed "../../Templates/entity-history.mustache"
};
static const unsigned char file48[] = {
#embed "../../Templates/entity-item.mustache"
};
static const unsigned char file49[] = {
#embed "../../Templates/entity-leader.mustache"
};
static const unsigned char file50[] = {
#embed "../../Templates/entity-leaders.mustache"
};
static const unsigned char file51[] = {
#embed "../../Templates/entity-more.mustache"
};
static const unsigned char file52[] = {
#embed "../../Templates/entity-name.mustache"
};
static const unsigned char file53[] = {
#embed "../../Templates/entity-profile.mustache"
};
static const unsigned char file54[] = {
#embed "../../Templates/entity-related.mustache"
};
static const unsigned char file55[] = {
#embed "../../Templates/entity-sections.mustache"
};
static const unsigned char file56[] = {
#embed "../../Templates/entity-years.mustache"
};
static const unsigned char file57[] = {
#embed "../../Templates/event-row.mustache"
};
static const unsigned char file58[] = {
#embed "../../Templates/event.mustache"
};
static const unsigned char file59[] = {
#embed "../../Templates/facts.mustache"
};
static const unsigned char file60[] = {
#embed "../../Templates/home.mustache"
};
static const unsigned char file61[] = {
#embed "../../Templates/implication-brief.mustache"
};
static const unsigned char file62[] = {
#embed "../../Templates/implication.mustache"
};
static const unsigned char file63[] = {
#embed "../../Templates/implications-of.mustache"
};
static const unsigned char file64[] = {
#embed "../../Templates/implications.mustache"
};
static const unsigned char file65[] = {
#embed "../../Templates/index-groups.mustache"
};
static const unsigned char file66[] = {
#embed "../../Templates/index.mustache"
};
static const unsigned char file67[] = {
#embed "../../Templates/judgment.mustache"
};
static const unsigned char file68[] = {
#embed "../../Templates/judgments.mustache"
};
static const unsigned char file69[] = {
#embed "../../Templates/jump.mustache"
};
static const unsigned char file70[] = {
#embed "../../Templates/layout.mustache"
};
static const unsigned char file71[] = {
#embed "../../Templates/leader.mustache"
};
static const unsigned char file72[] = {
#embed "../../Templates/moment-brief.mustache"
};
static const unsigned char file73[] = {
#embed "../../Templates/network-key.mustache"
};
static const unsigned char file74[] = {
#embed "../../Templates/organization.mustache"
};
static const unsigned char file75[] = {
#embed "../../Templates/outlook.mustache"
};
static const unsigned char file76[] = {
#embed "../../Templates/page-header.mustache"
};
static const unsigned char file77[] = {
#embed "../../Templates/pager.mustache"
};
static const unsigned char file78[] = {
#embed "../../Templates/plain.mustache"
};
static const unsigned char file79[] = {
#embed "../../Templates/profile.mustache"
};
static const unsigned char file80[] = {
#embed "../../Templates/related-card.mustache"
};
static const unsigned char file81[] = {
#embed "../../Templates/relation.mustache"
};
static const unsigned char file82[] = {
#embed "../../Templates/relations.mustache"
};
static const unsigned char file83[] = {
#embed "../../Templates/search.mustache"
};
static const unsigned char file84[] = {
#embed "../../Templates/sources.mustache"
};
static const unsigned char file85[] = {
#embed "../../Templates/terms.mustache"
};
static const unsigned char file86[] = {
#embed "../../Templates/timeline.mustache"
};
static const unsigned char file87[] = {
#embed "../../Templates/tracker.mustache"
};
static const unsigned char file88[] = {
#embed "../../Templates/written.mustache"
};
static const unsigned char file89[] = {
#embed "../../docs/ci/github-pages.yml"
};
static const unsigned char file90[] = {
#embed "../../docs/ci/gitlab-pages.yml"
};
static const unsigned char file91[] = {
#embed "../../docs/ci/rsync.sh"
};
static const unsigned char file92[] = {
#embed "../../docs/diagnostics/bad-alias.md"
};
static const unsigned char file93[] = {
#embed "../../docs/diagnostics/bad-date.md"
};
static const unsigned char file94[] = {
#embed "../../docs/diagnostics/bad-line.md"
};
static const unsigned char file95[] = {
#embed "../../docs/diagnostics/bad-section.md"
};
static const unsigned char file96[] = {
#embed "../../docs/diagnostics/bad-slug.md"
};
static const unsigned char file97[] = {
#embed "../../docs/diagnostics/bad-source.md"
};
static const unsigned char file98[] = {
#embed "../../docs/diagnostics/bad-url.md"
};
static const unsigned char file99[] = {
#embed "../../docs/diagnostics/bad-value.md"
};
static const unsigned char file100[] = {
#embed "../../docs/diagnostics/broken-image.md"
};
static const unsigned char file101[] = {
#embed "../../docs/diagnostics/broken-link.md"
};
static const unsigned char file102[] = {
#embed "../../docs/diagnostics/control-character.md"
};
static const unsigned char file103[] = {
#embed "../../docs/diagnostics/dangling-source.md"
};
static const unsigned char file104[] = {
#embed "../../docs/diagnostics/duplicate-page.md"
};
static const unsigned char file105[] = {
#embed "../../docs/diagnostics/duplicate-title.md"
};
static const unsigned char file106[] = {
#embed "../../docs/diagnostics/empty-article.md"
};
static const unsigned char file107[] = {
#embed "../../docs/diagnostics/empty-link.md"
};
static const unsigned char file108[] = {
#embed "../../docs/diagnostics/empty-section.md"
};
static const unsigned char file109[] = {
#embed "../../docs/diagnostics/event-date.md"
};
static const unsigned char file110[] = {
#embed "../../docs/diagnostics/exists.md"
};
static const unsigned char file111[] = {
#embed "../../docs/diagnostics/file.md"
};
static const unsigned char file112[] = {
#embed "../../docs/diagnostics/foreign-markup.md"
};
static const unsigned char file113[] = {
#embed "../../docs/diagnostics/front-matter.md"
};
static const unsigned char file114[] = {
#embed "../../docs/diagnostics/json.md"
};
static const unsigned char file115[] = {
#embed "../../docs/diagnostics/lost-cell.md"
};
static const unsigned char file116[] = {
#embed "../../docs/diagnostics/misnamed.md"
};
static const unsigned char file117[] = {
#embed "../../docs/diagnostics/missing-alternative.md"
};
static const unsigned char file118[] = {
#embed "../../docs/diagnostics/missing-summary.md"
};
static const unsigned char file119[] = {
#embed "../../docs/diagnostics/missing-title.md"
};
static const unsigned char file120[] = {
#embed "../../docs/diagnostics/mixed-confidence.md"
};
static const unsigned char file121[] = {
#embed "../../docs/diagnostics/mixed-terms.md"
};
static const unsigned char file122[] = {
#embed "../../docs/diagnostics/no-articles.md"
};
static const unsigned char file123[] = {
#embed "../../docs/diagnostics/no-name.md"
};
static const unsigned char file124[] = {
#embed "../../docs/diagnostics/not-imported.md"
};
static const unsigned char file125[] = {
#embed "../../docs/diagnostics/not-utf8.md"
};
static const unsigned char file126[] = {
#embed "../../docs/diagnostics/out-of-office.md"
};
static const unsigned char file127[] = {
#embed "../../docs/diagnostics/output.md"
};
static const unsigned char file128[] = {
#embed "../../docs/diagnostics/raw-html.md"
};
static const unsigned char file129[] = {
#embed "../../docs/diagnostics/relative-date.md"
};
static const unsigned char file130[] = {
#embed "../../docs/diagnostics/remote-image.md"
};
static const unsigned char file131[] = {
#embed "../../docs/diagnostics/repeated-footnote.md"
};
static const unsigned char file132[] = {
#embed "../../docs/diagnostics/repeated-translation.md"
};
static const unsigned char file133[] = {
#embed "../../docs/diagnostics/shared-name.md"
};
static const unsigned char file134[] = {
#embed "../../docs/diagnostics/skipped-level.md"
};
static const unsigned char file135[] = {
#embed "../../docs/diagnostics/stale-status.md"
};
static const unsigned char file136[] = {
#embed "../../docs/diagnostics/symbolic-link.md"
};
static const unsigned char file137[] = {
#embed "../../docs/diagnostics/template.md"
};
static const unsigned char file138[] = {
#embed "../../docs/diagnostics/toml.md"
};
static const unsigned char file139[] = {
#embed "../../docs/diagnostics/undefined-footnote.md"
};
static const unsigned char file140[] = {
#embed "../../docs/diagnostics/undefined-link.md"
};
static const unsigned char file141[] = {
#embed "../../docs/diagnostics/unknown-country.md"
};
static const unsigned char file142[] = {
#embed "../../docs/diagnostics/unknown-environment.md"
};
static const unsigned char file143[] = {
#embed "../../docs/diagnostics/unknown-key.md"
};
static const unsigned char file144[] = {
#embed "../../docs/diagnostics/unknown-place.md"
};
static const unsigned char file145[] = {
#embed "../../docs/diagnostics/unknown-reference.md"
};
static const unsigned char file146[] = {
#embed "../../docs/diagnostics/unlinked-actor.md"
};
static const unsigned char file147[] = {
#embed "../../docs/diagnostics/unsafe-link.md"
};
static const unsigned char file148[] = {
#embed "../../docs/diagnostics/unsourced.md"
};
static const unsigned char file149[] = {
#embed "../../docs/diagnostics/unused-footnote.md"
};
static const unsigned char file150[] = {
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
  {"data/leaders-more.tsv", file7, sizeof file7},
  {"data/leaders-world.tsv", file8, sizeof file8},
  {"data/leaders.tsv", file9, sizeof file9},
  {"data/likelihood.tsv", file10, sizeof file10},
  {"data/map.tsv", file11, sizeof file11},
  {"data/organizations.tsv", file12, sizeof file12},
  {"data/posts.tsv", file13, sizeof file13},
  {"data/sections.tsv", file14, sizeof file14},
  {"data/spellings.tsv", file15, sizeof file15},
  {"data/strings.tsv", file16, sizeof file16},
  {"data/traps.tsv", file17, sizeof file17},
  {"Starter/README.md", file18, sizeof file18},
  {"Starter/article.md", file19, sizeof file19},
  {"Starter/event.md", file20, sizeof file20},
  {"Starter/gitignore.txt", file21, sizeof file21},
  {"Starter/leader.md", file22, sizeof file22},
  {"Starter/site.yaml", file23, sizeof file23},
  {"Templates/404.mustache", file24, sizeof file24},
  {"Templates/article-card.mustache", file25, sizeof file25},
  {"Templates/article-row.mustache", file26, sizeof file26},
  {"Templates/article.mustache", file27, sizeof file27},
  {"Templates/articles.mustache", file28, sizeof file28},
  {"Templates/assets/cards.js", file29, sizeof file29},
  {"Templates/assets/reload.js", file30, sizeof file30},
  {"Templates/assets/search.js", file31, sizeof file31},
  {"Templates/assets/style.css", file32, sizeof file32},
  {"Templates/book.mustache", file33, sizeof file33},
  {"Templates/books.mustache", file34, sizeof file34},
  {"Templates/brand.mustache", file35, sizeof file35},
  {"Templates/cast-member.mustache", file36, sizeof file36},
  {"Templates/chart-locator.mustache", file37, sizeof file37},
  {"Templates/chart-map.mustache", file38, sizeof file38},
  {"Templates/chart-quarters.mustache", file39, sizeof file39},
  {"Templates/chart-timeline.mustache", file40, sizeof file40},
  {"Templates/country.mustache", file41, sizeof file41},
  {"Templates/date.mustache", file42, sizeof file42},
  {"Templates/elsewhere.mustache", file43, sizeof file43},
  {"Templates/entities.mustache", file44, sizeof file44},
  {"Templates/entity-facts.mustache", file45, sizeof file45},
  {"Templates/entity-header.mustache", file46, sizeof file46},
  {"Templates/entity-history.mustache", file47, sizeof file47},
  {"Templates/entity-item.mustache", file48, sizeof file48},
  {"Templates/entity-leader.mustache", file49, sizeof file49},
  {"Templates/entity-leaders.mustache", file50, sizeof file50},
  {"Templates/entity-more.mustache", file51, sizeof file51},
  {"Templates/entity-name.mustache", file52, sizeof file52},
  {"Templates/entity-profile.mustache", file53, sizeof file53},
  {"Templates/entity-related.mustache", file54, sizeof file54},
  {"Templates/entity-sections.mustache", file55, sizeof file55},
  {"Templates/entity-years.mustache", file56, sizeof file56},
  {"Templates/event-row.mustache", file57, sizeof file57},
  {"Templates/event.mustache", file58, sizeof file58},
  {"Templates/facts.mustache", file59, sizeof file59},
  {"Templates/home.mustache", file60, sizeof file60},
  {"Templates/implication-brief.mustache", file61, sizeof file61},
  {"Templates/implication.mustache", file62, sizeof file62},
  {"Templates/implications-of.mustache", file63, sizeof file63},
  {"Templates/implications.mustache", file64, sizeof file64},
  {"Templates/index-groups.mustache", file65, sizeof file65},
  {"Templates/index.mustache", file66, sizeof file66},
  {"Templates/judgment.mustache", file67, sizeof file67},
  {"Templates/judgments.mustache", file68, sizeof file68},
  {"Templates/jump.mustache", file69, sizeof file69},
  {"Templates/layout.mustache", file70, sizeof file70},
  {"Templates/leader.mustache", file71, sizeof file71},
  {"Templates/moment-brief.mustache", file72, sizeof file72},
  {"Templates/network-key.mustache", file73, sizeof file73},
  {"Templates/organization.mustache", file74, sizeof file74},
  {"Templates/outlook.mustache", file75, sizeof file75},
  {"Templates/page-header.mustache", file76, sizeof file76},
  {"Templates/pager.mustache", file77, sizeof file77},
  {"Templates/plain.mustache", file78, sizeof file78},
  {"Templates/profile.mustache", file79, sizeof file79},
  {"Templates/related-card.mustache", file80, sizeof file80},
  {"Templates/relation.mustache", file81, sizeof file81},
  {"Templates/relations.mustache", file82, sizeof file82},
  {"Templates/search.mustache", file83, sizeof file83},
  {"Templates/sources.mustache", file84, sizeof file84},
  {"Templates/terms.mustache", file85, sizeof file85},
  {"Templates/timeline.mustache", file86, sizeof file86},
  {"Templates/tracker.mustache", file87, sizeof file87},
  {"Templates/written.mustache", file88, sizeof file88},
  {"docs/ci/github-pages.yml", file89, sizeof file89},
  {"docs/ci/gitlab-pages.yml", file90, sizeof file90},
  {"docs/ci/rsync.sh", file91, sizeof file91},
  {"docs/diagnostics/bad-alias.md", file92, sizeof file92},
  {"docs/diagnostics/bad-date.md", file93, sizeof file93},
  {"docs/diagnostics/bad-line.md", file94, sizeof file94},
  {"docs/diagnostics/bad-section.md", file95, sizeof file95},
  {"docs/diagnostics/bad-slug.md", file96, sizeof file96},
  {"docs/diagnostics/bad-source.md", file97, sizeof file97},
  {"docs/diagnostics/bad-url.md", file98, sizeof file98},
  {"docs/diagnostics/bad-value.md", file99, sizeof file99},
  {"docs/diagnostics/broken-image.md", file100, sizeof file100},
  {"docs/diagnostics/broken-link.md", file101, sizeof file101},
  {"docs/diagnostics/control-character.md", file102, sizeof file102},
  {"docs/diagnostics/dangling-source.md", file103, sizeof file103},
  {"docs/diagnostics/duplicate-page.md", file104, sizeof file104},
  {"docs/diagnostics/duplicate-title.md", file105, sizeof file105},
  {"docs/diagnostics/empty-article.md", file106, sizeof file106},
  {"docs/diagnostics/empty-link.md", file107, sizeof file107},
  {"docs/diagnostics/empty-section.md", file108, sizeof file108},
  {"docs/diagnostics/event-date.md", file109, sizeof file109},
  {"docs/diagnostics/exists.md", file110, sizeof file110},
  {"docs/diagnostics/file.md", file111, sizeof file111},
  {"docs/diagnostics/foreign-markup.md", file112, sizeof file112},
  {"docs/diagnostics/front-matter.md", file113, sizeof file113},
  {"docs/diagnostics/json.md", file114, sizeof file114},
  {"docs/diagnostics/lost-cell.md", file115, sizeof file115},
  {"docs/diagnostics/misnamed.md", file116, sizeof file116},
  {"docs/diagnostics/missing-alternative.md", file117, sizeof file117},
  {"docs/diagnostics/missing-summary.md", file118, sizeof file118},
  {"docs/diagnostics/missing-title.md", file119, sizeof file119},
  {"docs/diagnostics/mixed-confidence.md", file120, sizeof file120},
  {"docs/diagnostics/mixed-terms.md", file121, sizeof file121},
  {"docs/diagnostics/no-articles.md", file122, sizeof file122},
  {"docs/diagnostics/no-name.md", file123, sizeof file123},
  {"docs/diagnostics/not-imported.md", file124, sizeof file124},
  {"docs/diagnostics/not-utf8.md", file125, sizeof file125},
  {"docs/diagnostics/out-of-office.md", file126, sizeof file126},
  {"docs/diagnostics/output.md", file127, sizeof file127},
  {"docs/diagnostics/raw-html.md", file128, sizeof file128},
  {"docs/diagnostics/relative-date.md", file129, sizeof file129},
  {"docs/diagnostics/remote-image.md", file130, sizeof file130},
  {"docs/diagnostics/repeated-footnote.md", file131, sizeof file131},
  {"docs/diagnostics/repeated-translation.md", file132, sizeof file132},
  {"docs/diagnostics/shared-name.md", file133, sizeof file133},
  {"docs/diagnostics/skipped-level.md", file134, sizeof file134},
  {"docs/diagnostics/stale-status.md", file135, sizeof file135},
  {"docs/diagnostics/symbolic-link.md", file136, sizeof file136},
  {"docs/diagnostics/template.md", file137, sizeof file137},
  {"docs/diagnostics/toml.md", file138, sizeof file138},
  {"docs/diagnostics/undefined-footnote.md", file139, sizeof file139},
  {"docs/diagnostics/undefined-link.md", file140, sizeof file140},
  {"docs/diagnostics/unknown-country.md", file141, sizeof file141},
  {"docs/diagnostics/unknown-environment.md", file142, sizeof file142},
  {"docs/diagnostics/unknown-key.md", file143, sizeof file143},
  {"docs/diagnostics/unknown-place.md", file144, sizeof file144},
  {"docs/diagnostics/unknown-reference.md", file145, sizeof file145},
  {"docs/diagnostics/unlinked-actor.md", file146, sizeof file146},
  {"docs/diagnostics/unsafe-link.md", file147, sizeof file147},
  {"docs/diagnostics/unsourced.md", file148, sizeof file148},
  {"docs/diagnostics/unused-footnote.md", file149, sizeof file149},
  {"docs/diagnostics/yaml.md", file150, sizeof file150},
};
size_t dossier_resource_count(void) { return sizeof resources / sizeof *resources; }
const dossier_resource *dossier_resource_at(size_t index) {
  return index < dossier_resource_count() ? &resources[index] : 0;
}
