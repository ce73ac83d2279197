/**
 * What parts the text nodes of a page where they are read as one text.
 *
 * @module
 */

/** DELETE, which no page shows: a name may go on over it, and a word begins behind it. */
export const BORDER = '\u007f';
