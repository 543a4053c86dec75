import type { Byline } from "../model/article.ts";
import { looksLikeName } from "../text/surnames.ts";
import { BODY_NAME, isLongName, isName, isPlainName, NAME_BY_PLACE } from "./byline-names.ts";
import {
  AUTHOR,
  BOTH_ROLES,
  isPictureOrTextRole,
  PHOTO_REPORTER,
  PHOTOGRAPHER,
  REPORTED,
  ROLE_TOKEN,
  roleOf,
  TELLING,
  TEXT_ROLES,
  TRAILING_NOUNS,
} from "./byline-roles.ts";

/** Bylines read from a stretch of text. */
export interface BylineReading {
  readonly bylines: readonly Byline[];
  /** Whether every name in it is a photographer's, so that it credits a picture. */
  readonly isPhotoCredit: boolean;
}

/**
 * Reads words as names and roles; under an opening mark three characters are a name whatever its surname, and so are others among
 * three and more, most of them known: `□ 向峰 文浩 永梅 国辉 张洋`, pen names and given names among them.
 */
export function readWords(words: readonly string[], bareNames: boolean, marked: boolean): BylineReading | undefined {
  const roleFirst = words[0] !== undefined && isPictureOrTextRole(words[0]);
  const state: Gathering = { groups: [], open: { role: undefined, names: [] }, credited: 0, roleFirst };
  for (const [i, word] of words.entries()) {
    if (opensCredit(words, i, state)) openGroup({ role: roleOf(word), names: [] }, state);
    else if (!takeWord(word, state)) return undefined;
  }
  const { groups, credited } = state;
  if (!areKnown(groups, marked)) return undefined;
  // `记者 甲 通讯员 乙 摄影报道`: all of them took the pictures that they report.
  const mayTakePictures = ({ role }: Group) => role === undefined || role === PHOTOGRAPHER || REPORTERS.test(role);
  if (words.at(-1) === PICTURE_REPORT && groups.every(mayTakePictures)) {
    return { bylines: [{ role: PHOTOGRAPHER, names: groups.flatMap(({ names }) => names) }], isPhotoCredit: true };
  }
  // `图/文 甲 乙`, `图/文 本报记者 甲`: they took the pictures too.
  if (BOTH_ROLES.includes(words[0] ?? "") && !groups.some(({ role }) => role === PHOTOGRAPHER)) {
    const writers = groups.filter(({ role }) => role === undefined || role === AUTHOR || REPORTERS.test(role));
    groups.push({ role: PHOTOGRAPHER, names: writers.flatMap(({ names }) => names) });
  }
  return finish(groups, bareNames, roleFirst ? countPhotographers(groups) : credited);
}

const PICTURE_REPORT = "摄影报道";

/** `全媒体记者`: who may have taken pictures, and not `编辑`. */
const REPORTERS = /(?:记者|通讯员|实习生)$/;

/** Whether the names without a role are names by what they are, or by those beside them. */
function areKnown(groups: readonly Group[], marked: boolean): boolean {
  let alone = 0;
  let known = 0;
  for (const { role, names } of groups) {
    if (role !== undefined) continue;
    alone += names.length;
    for (const name of names) if (looksLikeName(name) || (marked && NAME_BY_PLACE.test(name))) known++;
  }
  return known === alone || (marked && alone > 2 && known * 2 > alone);
}

/** Names gathered under a role that stood before them, or waiting for one that stands after. */
interface Group {
  role: string | undefined;
  readonly names: string[];
}

/** What has been gathered of a byline so far. */
interface Gathering {
  readonly groups: Group[];
  /** The group to which the next name belongs; among `groups` once it has a role or a name. */
  open: Group;
  /** How many names stood before the last role in pictures or texts. */
  credited: number;
  /** Whether such a role opens the byline, so that each stands before its names. */
  readonly roleFirst: boolean;
}

/**
 * Whether a role in pictures or texts stands before its names, below a reporter's that have a role of their own: `记者 甲 摄影 乙`, but
 * not `记者 甲 文 乙 图` nor `记者 甲 摄 通讯员 乙`.
 */
function opensCredit(words: readonly string[], i: number, { open, roleFirst }: Gathering): boolean {
  const word = words[i] ?? "";
  if (roleFirst || open.role === undefined || open.names.length === 0) return false;
  if (!isPictureOrTextRole(word) || BOTH_ROLES.includes(word)) return false;
  let end = i + 1;
  while (isCredited(words[end] ?? "")) end++;
  return end > i + 1 && !isPictureOrTextRole(words[end] ?? "");
}

function isCredited(word: string): boolean {
  return isName(word) && !isPictureOrTextRole(word) && !REPORTED.includes(word);
}

/** Takes a word for a name or a role; returns whether it can be one, and the words a byline. */
function takeWord(word: string, state: Gathering): boolean {
  if (TELLING.includes(word) && state.open.role === undefined && state.open.names.length > 0) {
    state.open.role = word;
    state.open = { role: undefined, names: [] };
    return true;
  }
  if (isPlainName(word)) return takeName(word, state);
  const { groups, open } = state;
  const role = ROLE_TOKEN.exec(word);
  if (role !== null) {
    if (TRAILING_NOUNS.includes(word) && open.role === undefined && open.names.length > 0) {
      open.role = word;
      state.open = { role: undefined, names: [] };
    } else {
      openGroup({ role: role[1] ?? word, names: role[2] ? [role[2]] : [] }, state);
    }
    return true;
  }
  if (isPictureOrTextRole(word)) return takeCredit(word, state);
  if (isName(word) && !REPORTED.includes(word)) return takeName(word, state);
  if (open.role !== undefined && (BODY_NAME.test(word) || isLongName(word))) return takeName(word, state);
  return REPORTED.includes(word) && groups.length > 0;
}

function takeName(word: string, { groups, open }: Gathering): true {
  if (!groups.includes(open)) groups.push(open);
  open.names.push(word);
  return true;
}

function openGroup(group: Group, state: Gathering): void {
  state.open = group;
  state.groups.push(group);
}

/** Takes a role in pictures or texts; returns whether names stand on the side where they belong. */
function takeCredit(word: string, state: Gathering): boolean {
  const { groups, open } = state;
  if (state.roleFirst) {
    openGroup({ role: roleOf(word), names: [] }, state);
    return true;
  }
  if (open.names.length === 0) return false;
  if (isAllTheirs(word, open, groups)) for (const group of groups) group.role = PHOTOGRAPHER;
  state.credited = groups.reduce((sum, group) => sum + group.names.length, 0);
  applyRole(word, open, groups);
  state.open = { role: undefined, names: [] };
  return true;
}

/**
 * `记者 甲 通讯员 乙 摄`, `甲 通讯员 乙 摄`: names under several roles before a first word of pictures, so that all took them; the first may have none, for it
 * stands before any.
 */
function isAllTheirs(word: string, group: Group, groups: readonly Group[]): boolean {
  return (
    ALL_THEIRS.includes(word) &&
    group.role !== undefined &&
    groups.every(({ role }, i) => (role !== undefined || i === 0) && role !== AUTHOR && role !== PHOTOGRAPHER)
  );
}

/** Words of pictures that stand for a whole byline before them. */
const ALL_THEIRS: readonly string[] = ["摄", "摄影"];

/** A picture or text role that stands after its names: `甲 摄`, `乙 文`, `甲 文/摄`. */
function applyRole(word: string, group: Group, groups: Group[]): void {
  if (TEXT_ROLES.includes(word)) {
    group.role ??= AUTHOR;
  } else if (BOTH_ROLES.includes(word)) {
    // `记者 甲 文/图` took the pictures too, as its reporter; a name without a role has both.
    if (group.role === undefined) groups.push({ role: PHOTOGRAPHER, names: [...group.names] });
    group.role ??= AUTHOR;
  } else {
    group.role = PHOTOGRAPHER;
  }
}

function countPhotographers(groups: readonly Group[]): number {
  return groups.filter((group) => group.role === PHOTOGRAPHER).reduce((sum, group) => sum + group.names.length, 0);
}

function finish(groups: readonly Group[], bareNames: boolean, credited: number): BylineReading | undefined {
  const named = groups.filter((group) => group.names.length > 0);
  if (named.length === 0) return undefined;
  if (!bareNames && named.some((group) => group.role === undefined)) return undefined;
  const bylines = named.map((group) => ({ role: group.role ?? AUTHOR, names: group.names }));
  const everyNameCredited = bylines.every(({ role }) => role === PHOTOGRAPHER || role === PHOTO_REPORTER);
  const isCredited = credited > 0 || bylines.some(({ role }) => role === PHOTO_REPORTER);
  return { bylines, isPhotoCredit: isCredited && everyNameCredited };
}
