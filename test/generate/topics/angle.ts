import type { Random } from "../random.ts";
import type { Topic } from "./topic.ts";

/** A frame that goes with one lead only names it at its end: `广场舞大赛舞出幸福生活#0`. */
const LEAD_TAG = /#(\d)$/;

/** The topic with one of its leads, and without the frames that go with another. */
export function pickAngle(random: Random, topic: Topic): Topic {
  const angle = random.int(0, topic.leads.length - 1);
  const fitting = (frames: readonly string[]): string[] =>
    frames
      .filter((frame) => Number(LEAD_TAG.exec(frame)?.[1] ?? angle) === angle)
      .map((frame) => frame.replace(LEAD_TAG, ""));
  return {
    ...topic,
    headlines: fitting(topic.headlines),
    ...(topic.kicked && { kicked: fitting(topic.kicked) }),
    decks: fitting(topic.decks),
    leads: topic.leads.slice(angle, angle + 1),
    sentences: fitting(topic.sentences),
    quotes: fitting(topic.quotes),
    endings: fitting(topic.endings),
    captions: fitting(topic.captions),
  };
}
