/*
 * The reader's choice of theme and text size, put in force before the page is first painted, so that nothing shifts.
 * reading.js changes and keeps the choices; without storage, or without a choice, the stylesheet's defaults hold.
 */
(() => {
  const choices = { theme: ["light", "dark"], fontSize: ["l", "m", "s"] };
  try {
    for (const [name, values] of Object.entries(choices)) {
      const value = localStorage.getItem(`xianbao.${name}`);
      if (values.includes(value)) document.documentElement.dataset[name] = value;
    }
  } catch {
    // Storage is closed to this page (a private window, a file: address): the defaults hold.
  }
})();
