import { FARMING } from "./farming.ts";
import { MEETINGS } from "./meeting.ts";
import { PEOPLE } from "./people.ts";
import { POLICE } from "./police.ts";
import { PROJECT } from "./project.ts";
import { SCHOOL } from "./school.ts";
import type { Topic } from "./topic.ts";
import { WEATHER } from "./weather.ts";

/** Every kind of story a page can carry. */
export const TOPICS: readonly Topic[] = [
  ...MEETINGS,
  ...FARMING,
  ...POLICE,
  ...SCHOOL,
  ...WEATHER,
  ...PROJECT,
  ...PEOPLE,
];
