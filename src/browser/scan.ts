import Panzoom, { type PanzoomObject } from "@panzoom/panzoom";

/*
 * Zooming and moving a printed page's scan: by the buttons, by wheel with Ctrl, by two fingers, by dragging once it is
 * enlarged, and by the keys + - 0 and the arrows while the frame has the focus. While it is shown whole, one finger, the
 * wheel and the arrows go on scrolling the page.
 */

/** A county newspaper's page at 300 dots an inch shows its smallest print well below this. */
const MOST_ENLARGED = 12;
const ARROW_STEP_PX = 80;

function makeZoomable(frame: HTMLElement, picture: HTMLImageElement): void {
  const zoom = Panzoom(picture, {
    contain: "outside",
    maxScale: MOST_ENLARGED,
    panOnlyWhenZoomed: true,
    step: 0.4,
    touchAction: WHOLE.touchAction,
    cursor: WHOLE.cursor,
  });
  picture.addEventListener("panzoomchange", () => zoom.setOptions(zoom.getScale() > 1 ? ENLARGED : WHOLE));
  frame.tabIndex = 0;
  frame.setAttribute("role", "group");
  frame.setAttribute("aria-label", picture.alt);
  frame.addEventListener(
    "wheel",
    (event) => {
      if (event.ctrlKey || event.metaKey) zoom.zoomWithWheel(event);
    },
    { passive: false },
  );
  frame.addEventListener("keydown", (event) => {
    const action = KEYS[event.key] ?? (zoom.getScale() > 1 ? ARROWS[event.key] : undefined);
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    action(zoom);
  });
  frame.parentElement?.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-scan-action]") : null;
    BUTTONS[button?.dataset["scanAction"] ?? ""]?.(zoom);
  });
}

/** How the picture answers to fingers and mouse while it is shown whole, and while it is enlarged. */
const WHOLE = { touchAction: "pan-x pan-y", cursor: "auto" };
const ENLARGED = { touchAction: "none", cursor: "grab" };

/** In the middle of a movement Panzoom takes wrong measures, and would not come back to the whole page. */
const AT_ONCE = { animate: false };

type Action = (zoom: PanzoomObject) => void;

const BUTTONS: Readonly<Record<string, Action>> = {
  in: (zoom) => zoom.zoomIn(AT_ONCE),
  out: (zoom) => zoom.zoomOut(AT_ONCE),
  whole: (zoom) => zoom.reset(AT_ONCE),
};

const KEYS: Readonly<Record<string, Action>> = {
  "+": (zoom) => zoom.zoomIn(AT_ONCE),
  "=": (zoom) => zoom.zoomIn(AT_ONCE),
  "-": (zoom) => zoom.zoomOut(AT_ONCE),
  "0": (zoom) => zoom.reset(AT_ONCE),
};

const ARROWS: Readonly<Record<string, Action>> = {
  ArrowLeft: (zoom) => zoom.pan(ARROW_STEP_PX, 0, { relative: true }),
  ArrowRight: (zoom) => zoom.pan(-ARROW_STEP_PX, 0, { relative: true }),
  ArrowUp: (zoom) => zoom.pan(0, ARROW_STEP_PX, { relative: true }),
  ArrowDown: (zoom) => zoom.pan(0, -ARROW_STEP_PX, { relative: true }),
};

for (const frame of document.querySelectorAll<HTMLElement>("[data-scan]")) {
  const picture = frame.querySelector("img");
  if (picture !== null) makeZoomable(frame, picture);
}
