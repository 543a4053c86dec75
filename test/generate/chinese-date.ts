const DIGITS = "〇一二三四五六七八九";

/** `二〇二二年三月二十九日` */
export function chineseDate(year: number, month: number, day: number): string {
  const years = [...String(year)].map((digit) => DIGITS[Number(digit)]).join("");
  return `${years}年${upToNinetyNine(month)}月${upToNinetyNine(day)}日`;
}

/** `二十一` for 21; holds for 1 to 99. */
export function upToNinetyNine(value: number): string {
  if (value < 10) return DIGITS[value] ?? "";
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? DIGITS[tens] : ""}十${ones > 0 ? DIGITS[ones] : ""}`;
}

/** `星期五` */
export function weekdayName(year: number, month: number, day: number): string {
  return `星期${"日一二三四五六"[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]}`;
}

/** `壬寅年三月初一`, by the calendar that the runtime carries. */
export function lunarDate(year: number, month: number, day: number): string {
  const format = new Intl.DateTimeFormat("zh-CN-u-ca-chinese", {
    timeZone: "UTC",
    year: "numeric",
    month: "long",
    day: "numeric",
  });
  const parts = new Map(
    format.formatToParts(new Date(Date.UTC(year, month - 1, day))).map((part) => [part.type as string, part.value]),
  );
  return `${parts.get("yearName")}年${parts.get("month")}${lunarDay(Number(parts.get("day")))}`;
}

/** `初一`, `初十`, `十一`, `廿三`, `三十`. */
function lunarDay(day: number): string {
  if (day <= 10) return `初${day === 10 ? "十" : DIGITS[day]}`;
  if (day > 20 && day < 30) return `廿${DIGITS[day % 10]}`;
  return upToNinetyNine(day);
}
