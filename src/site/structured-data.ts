import type { Language } from "../model/config.ts";
import { edtfOf } from "../text/day.ts";
import type { ArticleEntry } from "./catalog-entries.ts";
import { citedPages, type Reference } from "./citation.ts";
import { shorten } from "./escape.ts";
import type { Meta } from "./site-page.ts";

/*
 * What machines read in an article's page: meta tags by which Zotero takes it for a newspaper article, Open Graph,
 * and schema.org's NewsArticle.
 */

/** The article's meta tags. */
export function articleMeta(reference: Reference, language: Language, description: string): readonly Meta[] {
  const { date, url } = reference;
  return [
    // Zotero's Embedded Metadata translator takes the kind from DC.type; citation_journal_title fills "publication".
    named("DC.type", "newspaperArticle"),
    named("DC.title", reference.title),
    ...reference.authors.map((author) => named("DC.creator", author)),
    named("DC.date", edtfOf(date)),
    named("DC.language", "zh-CN"),
    named("citation_title", reference.title),
    ...reference.authors.map((author) => named("citation_author", author)),
    named("citation_journal_title", reference.newspaper),
    ...(date.uncertain ? [] : [named("citation_date", date.iso)]),
    named("citation_firstpage", String(reference.pages[0])),
    ...lastPage(reference),
    ...(reference.serialNumber === undefined ? [] : [named("citation_issue", String(reference.serialNumber))]),
    named("citation_language", "zh-CN"),
    ...(url === undefined ? [] : [named("citation_public_url", url)]),
    property("og:type", "article"),
    property("og:title", reference.title),
    property("og:description", description),
    property("og:site_name", reference.newspaper),
    property("og:locale", language === "en" ? "en_US" : "zh_CN"),
    ...(url === undefined ? [] : [property("og:url", url)]),
    ...(date.uncertain ? [] : [property("article:published_time", date.iso)]),
    ...reference.authors.map((author) => property("article:author", author)),
  ];
}

/** Readers take first and last page for a range: of pages apart only the first is told here. */
function lastPage({ pages }: Reference): readonly Meta[] {
  const isRange = pages.length > 1 && pages.every((page, place) => page === (pages[0] ?? 0) + place);
  return isRange ? [named("citation_lastpage", String(pages.at(-1)))] : [];
}

/** schema.org NewsArticle. An uncertain date is given as `temporal`, in EDTF, since `datePublished` must be a date. */
export function articleStructuredData(entry: ArticleEntry, reference: Reference): object {
  const { article, issue } = entry;
  const { date } = issue;
  const when = date.uncertain ? { temporal: edtfOf(date) } : { datePublished: date.iso };
  const alternativeHeadline = [...(article.headline?.kicker ?? []), ...(article.headline?.decks ?? [])].join(" ");
  return {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: shorten(reference.title === `[${entry.title.text}]` ? entry.title.text : reference.title, 110),
    ...(alternativeHeadline === "" ? {} : { alternativeHeadline }),
    ...(reference.authors.length === 0
      ? {}
      : { author: reference.authors.map((name) => ({ "@type": "Person", name })) }),
    ...when,
    ...(article.dateline === undefined ? {} : { dateline: article.dateline.text }),
    ...(article.columnLabel === undefined ? {} : { articleSection: article.columnLabel }),
    printPage: citedPages(reference),
    ...(entry.page.section === undefined ? {} : { printSection: entry.page.section }),
    inLanguage: "zh-Hans",
    ...(reference.url === undefined ? {} : { url: reference.url }),
    isPartOf: {
      "@type": "PublicationIssue",
      ...(issue.serialNumber === undefined ? {} : { issueNumber: String(issue.serialNumber) }),
      ...when,
      isPartOf: {
        "@type": "Newspaper",
        name: issue.newspaper.name,
        ...(issue.newspaper.otherNames === undefined ? {} : { alternateName: issue.newspaper.otherNames }),
      },
    },
    ...(issue.newspaper.publisher === undefined
      ? {}
      : { publisher: { "@type": "Organization", name: issue.newspaper.publisher } }),
  };
}

function named(name: string, content: string): Meta {
  return { attribute: "name", name, content };
}

function property(name: string, content: string): Meta {
  return { attribute: "property", name, content };
}
