/**
 * What the reader can see of a page's elements.
 *
 * @module
 */

/**
 * Whether an element is shown at all, wherever it is scrolled to. Forums keep the former page hidden
 * in the document after a navigation, and stream late parts into hidden elements.
 */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** Whether the page is light or dark, by the colour that is painted behind its text. */
export function themeOf(page: Document): 'light' | 'dark' {
  for (const element of [page.body, page.documentElement]) {
    const luminance = element && luminanceOf(getComputedStyle(element).backgroundColor);
    if (luminance !== undefined) return luminance < 0.4 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(page.documentElement).colorScheme;
  const prefersDark = matchMedia('(prefers-color-scheme: dark)').matches;
  return scheme.includes('dark') && (prefersDark || !scheme.includes('light')) ? 'dark' : 'light';
}

/** How bright a computed colour is, from 0 to 1; undefined where it is see-through. */
function luminanceOf(color: string): number | undefined {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  return alpha < 0.5 ? undefined : (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
}
