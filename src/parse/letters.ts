import { characterSet, isAt, withoutSpace } from "../text/characters.ts";
import { withoutItemMark } from "./list-entries.ts";

/** Whom letters to the paper greet: `编辑同志：`, `编辑部：`; but `记者：请问…` is a question. */
const TO_PAPER = /^(?:尊敬的|亲爱的)?(?:编辑部|编辑同志|编辑老师|报社|记者同志|本报编辑部)们?[：:]/u;
/** Whom letters to everybody greet: `广大居民朋友：`, `乡亲们：`, `尊敬的用户：`, and whom others do: `张老师：您好！`; but `市民：我觉得…` is an answer. */
const TO_ALL =
  /^(?:\p{Script=Han}{0,12}(?:同志们|朋友们?|同胞们|乡亲们|父老)|(?:尊敬的|亲爱的|各位|广大|全体)\p{Script=Han}{2,12})[：:]|^\p{Script=Han}{2,8}[：:]\s?[您你]们?好[！!]/u;
/** `县司法局法律援助中心：`, alone in its line: a body that is asked. */
const TO_BODY = /^(?:尊敬的)?\p{Script=Han}{2,16}(?:局|中心|部|委|委员会|院|所|处|办公室|公司|报社)[：:]$/u;
/** What ends a salutation, and after how many characters at most. */
const SALUTATION_ENDS = characterSet("：:");
const LONGEST_SALUTATION = 20;

/** Whether a text begins as letters do, with whom it greets. */
export function opensLetter(text: string): boolean {
  for (let i = 0; i < LONGEST_SALUTATION; i++)
    if (isAt(text, i, SALUTATION_ENDS)) return TO_PAPER.test(text) || TO_ALL.test(text) || TO_BODY.test(text);
  return false;
}

/** `编者：接到来信后，…`, `记者附记：…`, `县交通运输局答复：…`: what the paper, or whom the letter is about, says to it below its writer's name. */
const ANSWER =
  /^(?:(?:本报)?(?:编者|编辑)(?:附记|附言|答|点评)?|(?:本报)?记者(?:附记|附言|点评)|编后[语话]?|附记|回复|答复|回音|\p{Script=Han}{2,14}(?:答复|回复|回应))\s?[：:]/u;

/** `（反馈）县农机局接信后，派出三个维修小分队。`: the same behind its label, which over an answer's headline stands alone. */
const ANSWER_LABEL = /^[（(【[](反馈|回音|回复|答复)[）)】\]](\s?\S)?/;
const LABEL_BRACKETS = characterSet("（(【[");

/** What a label in brackets over the headline of an answer says, `（反馈）`; undefined of any other text. */
export function findAnswerLabel(text: string): string | undefined {
  const [, name, rest] = isAt(text, 0, LABEL_BRACKETS) ? (ANSWER_LABEL.exec(text) ?? []) : [];
  return rest === undefined ? name : undefined;
}

/** `【网友留言】`: what stands over a question to the paper, */
const QUESTION_PART = /^[【[〔]\p{Script=Han}{0,4}(?:留言|来信|来电|提问)[】\]〕]$/u;
/** and `【部门回复】`: over its answer. */
const ANSWER_PART = /^[【[〔]\p{Script=Han}{0,4}(?:回复|答复|回音|反馈)[】\]〕]$/u;

/** Whether labels in brackets stand over a question to the paper and over its answer. */
export function areLetterParts(labels: readonly string[]): boolean {
  return labels.some((text) => QUESTION_PART.test(text)) && labels.some((text) => ANSWER_PART.test(text));
}

/** `记者回访`, `【记者调查】`, `律师解答`, `编后`: what stands in a line of its own over what was found out, or answered, below a letter. */
const ANSWER_HEAD =
  /^[【[〔]?(?:编后|回音|调查附记|(?:本报)?(?:记者|编辑|律师|专家|(?:有关|相关|主管)?部门|责任单位)(?:回访|核查|核实|调查|走访|追踪|暗访|回复|答复|回应|反馈|说法|解答|答疑|点评))[】\]〕]?$/u;
const ANSWER_HEAD_STARTS = characterSet("【[〔编回调本记律专有相主部责");

/** Whether a line stands over what answers the letter above it: `记者回访`, `■部门回复`. */
export function headsAnswer(text: string): boolean {
  const bare = withoutItemMark(text);
  return isAt(bare, 0, ANSWER_HEAD_STARTS) && ANSWER_HEAD.test(bare);
}

/** `韩老三同志：`, `袁先生：`, `这位妈妈：`: who wrote, greeted in the answer. */
const TO_WRITER = /^(?:这位)?(\p{Script=Han}{1,4}?)(?:同志|先生|女士|读者|同学|老师|师傅)?[：:]$/u;

/** Whether a text greets whoever signed the letter above it. */
export function greetsWriter(text: string, signature: string): boolean {
  const name = TO_WRITER.exec(text)?.[1];
  return name !== undefined && withoutSpace(signature).includes(name);
}

/** Whether a text answers the letter above it. */
export function opensAnswer(text: string): boolean {
  if (isAt(text, 0, LABEL_BRACKETS) && ANSWER_LABEL.exec(text)?.[2] !== undefined) return true;
  for (let i = 0; i < LONGEST_SALUTATION; i++) if (isAt(text, i, SALUTATION_ENDS)) return ANSWER.test(text);
  return false;
}

/** `读者秦先生来电：我家住在…`, `来信：我住在…`, `记者调查：`: who asks in a column of questions, and what the paper found out. */
const QUESTION = /^(?:\p{Script=Han}{0,12}(?:来电|来信|来函|提问|反映|咨询|留言)|记者(?:调查|追踪|核实|走访))\s?[：:]/u;

/** Whether a text asks the paper, or tells what it found out. */
export function opensQuestion(text: string): boolean {
  for (let i = 0; i < LONGEST_SALUTATION; i++) if (isAt(text, i, SALUTATION_ENDS)) return QUESTION.test(text);
  return false;
}

/** Whether a text greets the paper's editors. */
export function opensLetterToPaper(text: string): boolean {
  return TO_PAPER.test(text);
}

/** Whether a text asks among questions and answers. */
export function isAsked(text: string): boolean {
  return ASKED.test(text);
}

/** `问：什么时候缴费？` */
const ASKED = /^问\s?[：:]/;

/** Whether a text answers among questions and answers. */
export function isAnswered(text: string): boolean {
  return ANSWERED.test(text);
}

/** `答：能改。` */
const ANSWERED = /^答\s?[：:]/;
