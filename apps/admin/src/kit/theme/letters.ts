/** Brings the letters of the panel; until they are there, and where they do not come, those of the device stand in. */
export function loadLetters(): void {
  import('@fontsource-variable/plus-jakarta-sans/wght.css').catch(() => undefined);
}
