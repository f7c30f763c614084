/** The grounds that text in the accent colour stands on, by theme: those of `tokens.css` (a test compares them). */
export const grounds = {
  light: ['#ffffff', '#f6f9f8', '#e9f0ee', '#dceaf0'],
  dark: ['#0f1b1e', '#16262a', '#1d3035', '#16292f'],
} as const;

/** What text needs (WCAG 2.2 SC 1.4.3, AA). */
export const leastContrast = 4.5;
