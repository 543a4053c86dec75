import { followTheme } from "./follow-theme.ts";

/* What the button in every page's footer does, for pages that have no other buttons of this kind (see reading.ts). */

followTheme();
