/** First and last source line, 1-based and inclusive. */
export type LineRange = readonly [first: number, last: number];

/** What an article is: a report or feature, a picture, a notice or advertisement, a line that points to another page. */
export type ArticleKind = "news" | "photo" | "notice" | "teaser";

/** Headline 标题: kicker 引题, main 主题 and decks 副题. Parts of a broken line are joined by a space. */
export interface Headline {
  readonly kicker: readonly string[];
  readonly main: string;
  readonly decks: readonly string[];
}

/** Byline 署名: one role with the names printed under it, e.g. 记者 楼郁馨 赖小兰. */
export interface Byline {
  /** As printed (记者, 见习记者, 通讯员), or 摄影 for 摄, 作者 where no role is printed. */
  readonly role: string;
  readonly names: readonly string[];
}

/** Dateline 消息头: `local` 讯头 (本报讯), `wire` 电头 (新华社北京9月7日电). */
export interface Dateline {
  readonly kind: "local" | "wire";
  /** As printed, white space removed. */
  readonly text: string;
}

/** Jump line 转版: 下转 (`to`) or 上接 (`from`). `page` is absent where the number is cut off. */
export interface JumpLine {
  readonly direction: "to" | "from";
  readonly page?: number;
  /** As printed, e.g. `（下转2版）`. */
  readonly text: string;
  readonly line: number;
}

/** What a block of an article is. */
export type BlockType =
  | "paragraph"
  | "subheading"
  | "caption"
  | "signature"
  | "credit"
  /** A line that keeps its own place and belongs to no paragraph: a signed date, a line of verse or of a table. */
  | "label";

/** A piece of an article's text in printed order. */
export interface Block {
  readonly type: BlockType;
  readonly text: string;
  readonly lines: LineRange;
}

/** Summary 提要, e.g. under the label 阅读提示. */
export interface Summary {
  readonly label?: string;
  readonly text: string;
}

/** An article's title: its headline, or where none was printed one taken from its text and marked as `inferred`. */
export interface ArticleTitle {
  readonly text: string;
  readonly inferred: boolean;
  /** Whether it is taken from the headline of the text of which the article is a later part; it is `inferred`, too. */
  readonly continued?: true;
}

/** An article without its text: what lists and links show of it. */
export type ArticleOutline = Omit<Article, "blocks" | "marks">;

/** Article 稿件. Its identity is its place: paper, date, page and first source line. */
export interface Article {
  readonly kind: ArticleKind;
  /** Absent where the paper printed none, or none could be read. */
  readonly headline?: Headline;
  /** Of a later part of a text that runs over several pages, without a headline of its own: that of the first part. */
  readonly continues?: string;
  readonly columnLabel?: string;
  readonly summary?: Summary;
  readonly dateline?: Dateline;
  /** In printed order. */
  readonly bylines: readonly Byline[];
  readonly blocks: readonly Block[];
  readonly jumps: readonly JumpLine[];
  /** The date under a signature, ISO, e.g. `2022-03-29`. */
  readonly signedDate?: string;
  /** Stops mid-sentence with no jump line. */
  readonly truncated: boolean;
  /**
   * Printed characters that the structured values stand for without repeating them
   * (`本报` of 本报记者), so that nothing of the page is lost.
   */
  readonly marks: readonly string[];
  /** Which of the articles that begin on its line it is, from 0; given where one before it there has been withdrawn. */
  readonly rankOnLine?: number;
  /** First and last source line of the article's own run of text. */
  readonly lines: LineRange;
  /**
   * Of a transcribed article: the lines of the page's text as filed from which it was transcribed. Its address stays
   * theirs.
   */
  readonly filedLines?: LineRange;
}
