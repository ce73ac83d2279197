/**
 * Why something is cited: the CiTO properties in plain words, grouped by stance.
 *
 * @module
 */
import { INTENTS, type Intent, STANCES, stanceOf, wordsOf } from '../../lib/claims/intents.ts';
import { STANCE_WORDS } from '../stance-words.ts';

interface IntentChoiceProps {
  readonly intent: Intent;
  readonly choose: (intent: Intent) => void;
}

export function IntentChoice({ intent, choose }: IntentChoiceProps) {
  return (
    <select
      aria-label="Intent"
      class="intent-choice"
      data-stance={stanceOf(intent)}
      value={intent}
      onChange={(event) => {
        const chosen = INTENTS.find((one) => one === event.currentTarget.value);
        if (chosen) choose(chosen);
      }}
    >
      {STANCES.map((stance) => (
        <optgroup key={stance} label={STANCE_WORDS[stance].heading}>
          {INTENTS.filter((one) => stanceOf(one) === stance).map((one) => (
            <option key={one} value={one}>
              {wordsOf(one)}
            </option>
          ))}
        </optgroup>
      ))}
    </select>
  );
}
