/** A newspaper 报纸, as `content/<slug>/newspaper.yml` describes it. */
export interface Newspaper {
  /** The folder's name: lower-case ASCII letters, digits and hyphens. Part of every address. */
  readonly slug: string;
  /** The title as printed, e.g. `今日柯城`. */
  readonly name: string;
  /** Other titles that its issues print, such as former ones, in the editor's order. */
  readonly otherNames?: readonly string[];
  /** Why the name is not certain, in the editor's words. */
  readonly nameNote?: string;
  /** The place the paper serves, e.g. `浙江省衢州市柯城区`. */
  readonly place?: string;
  readonly publisher?: string;
  /** National serial number 国内统一连续出版物号, e.g. `CN 33-0001`. */
  readonly cn?: string;
  readonly description?: string;
  /** Column names 栏目 the editor knows to be printed as labels. */
  readonly columns: readonly string[];
}
