/**
 * What the reader keeps about a claim or work, as it is read: their stance and their note.
 *
 * @module
 */
import type { About } from '../lib/claims/about.ts';
import { OWN_STANCE_WORDS, READING_WORDS } from './about-words.ts';
import { StanceShape } from './Icons.tsx';
import { NoteText } from './NoteText.tsx';

export function Kept({ about }: { about: About | undefined }) {
  if (!about || (about.note === undefined && !about.stance && !about.reading)) return null;
  const { note, stance, reading } = about;
  return (
    <div class="kept">
      {stance && (
        <p class="own-stance" data-stance={stance}>
          <StanceShape stance={stance} />
          {OWN_STANCE_WORDS[stance]}
        </p>
      )}
      {reading && reading !== 'unread' && <p class="reading">{READING_WORDS[reading]}</p>}
      {note !== undefined && <NoteText note={note} />}
    </div>
  );
}
