/**
 * A note as it is read: plain text, in which addresses are links.
 *
 * @module
 */
import { Fragment } from 'preact';
import { siteLink } from './links.ts';
import { noteParts } from './note-parts.ts';

export function NoteText({ note }: { note: string }) {
  return (
    <p class="note" dir="auto">
      {noteParts(note).map(({ text, isAddress, at }) => {
        const href = isAddress ? siteLink(text)?.href : undefined;
        if (href === undefined) return <Fragment key={at}>{text}</Fragment>;
        return (
          <a key={at} href={href} target="_blank" rel="noopener noreferrer">
            {text}
          </a>
        );
      })}
    </p>
  );
}
