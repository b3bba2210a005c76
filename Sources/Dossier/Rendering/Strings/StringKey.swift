/// The texts of `strings.tsv` that the program itself puts into pages; templates have all of them by name.
enum StringKey: Int, Sendable, CaseIterable {
  // Navigation, titles and headings
  case articles, implications, outlook, judgments, relation, relations, tracker, timeline, index, search
  case country, leader, event, organization, countries, leaders, events, organizations
  case article, mention, mentions, sources, undated, year, notFound, pageMoved, inTheArticles,
    namedWithName,
    judgedOf, implicationsFor, implicationsOf
  case nameAndList, pageOf, titlePage, feedOf, feedOfOutlooks, countAlone, newestFirst
  // Descriptions
  case implicationsDescription, outlookDescription, judgmentsDescription, relationsDescription
  case topic, topics, topicsDescription
  case author, authors, authorsDescription
  case relationDescription, sourcesDescription, trackerDescription, timelineDescription, indexDescription
  // Articles and lists
  case alsoOn, officeAtTheTime, notes, table, code, more, moreInArticle, allOfThem, paragraphPlace, notePlace,
    backToCitation,
    headingPlace, tablePlace
  case nothingNames, nothingOnRecord, mentionsInArticles, andOnIt, onIt, actorAndKind, cellLabel,
    articlesAndSentences
  case newestOf, allOf, others, olderElsewhere, otherPublications, asItStands, ownRecord, withoutDate,
    andCompanion
  case book, bookPart, bookYearPart, bookDescription
  // Facts
  case pages, officialName, capital, capitals, region, isoCode, date, place, participants,
    inTheSameSentences
  case eventBefore, eventAfter, seat, founded, ended, members, regionAndCapital
  case officeOf, officeFrom, officeSince, officeUntil, officeBetween
  case namedTogetherFact, rank, rankOf, firstArticle, lastArticle
  // The words of the tracker
  case wordRiskAlert, wordDeteriorated, wordOpportunity, wordImproved, wordUnchanged
  // Kinds of sections, as labels and within a line
  case kindContext, kindSignificance, kindGeopolitical, kindDomestic, kindEconomic, kindMilitary, kindGeneral
  case kindOutlook, kindSummary, kindSources
  case shortGeopolitical, shortDomestic, shortEconomic, shortMilitary, shortGeneral
  case inlineContext, inlineSignificance, inlineGeopolitical, inlineDomestic, inlineEconomic, inlineMilitary
  case inlineGeneral, inlineOutlook, inlineSummary, inlineSources
  // Judgments
  case inOffice, notNamed, confidenceLow, confidenceModerate, confidenceHigh, percentRange, levelAndRange,
    levelPossible
  case icdAlmostNoChance, icdVeryUnlikely, icdUnlikely, icdEven, icdLikely, icdVeryLikely, icdAlmostCertain
  case allJudgments, heldByOthers
  case kentAlmostNoChance, kentUnlikely, kentEven, kentLikely, kentVeryLikely
  // Drawings
  case matrixNote, closestTiesText, mapOfWorld, mapOf, mapCountry, sparklineLabel, quarterOf, byPeriod
  case periodMonth, periodQuarter, periodYear, periodYears, timelineChartLabel, periodAndCounts
  case gapYears, gapAboutYears, gapMonths, networkOfCountries, networkOf, networkNode
  case keyCountry, keyLeader, keyEvent, keyOrganization
  // Search
  case sectionKind, otherSections, resultArticle, resultOne, resultOther, resultFor, resultNone, resultInstead
  case resultQuoted, resultPartial, resultShort, resultAlso, resultUnder
  // Why a name was found
  case whyName, whyAbbreviation, whyDemonym, whyCombining, whySeat, whyPlace, whyEvidence, whyUsual,
    whyLongerName
  case whySurnameOfNamed, whyOffice, whySurnameAlone, whyTakenUp, whyFrontMatter, whyMarked
  // Dates, numbers and lists
  case dateDay, dateMonth, dateDayOfMonth, periodDays, periodBetween, periodUntil
  case listMore, listLast, groupSeparator
  case january, february, march, april, may, june, july, august, september, october, november, december
}
