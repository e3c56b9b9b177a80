/** What the tests of the site tell of, in the order of the table. */
export const figures = [
  'pages',
  'links followed',
  'links to other sites, not followed',
  'pages opened at 360 and 1280 px',
  'search',
  'copy button',
  'dark mode',
  'accessibility',
  'browser',
] as const;

/** The name of one of them. */
export type Figure = (typeof figures)[number];
