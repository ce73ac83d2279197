/**
 * How sure a claim is: the speaker's own words of doubt first, our four-step label second, and the
 * source's own caveat.
 *
 * @module
 */
import { type Claim, CONFIDENCES, type Confidence } from '../lib/claims/model.ts';

export function ClaimDoubt({ claim }: { claim: Claim }) {
  const { hedges = [], confidence, limits } = claim;
  return (
    <>
      {hedges.length > 0 && (
        <p class="doubt">
          {hedges.map((hedge) => (
            <q key={hedge} class="hedge" dir="auto">
              {hedge}
            </q>
          ))}
          {confidence && <Gauge confidence={confidence} />}
        </p>
      )}
      {limits && (
        <p class="limits" dir="auto">
          <span class="limits-name">Caveat</span> {limits}
        </p>
      )}
    </>
  );
}

/** The label, drawn as one to four bars. */
export function Gauge({ confidence }: { confidence: Confidence }) {
  const steps = CONFIDENCES.length - CONFIDENCES.indexOf(confidence);
  return (
    <span class="gauge" title={`How sure it is put: ${confidence}, the label is ours`}>
      <svg viewBox="0 0 20 10" width="20" height="10" aria-hidden="true">
        {CONFIDENCES.map((step, index) => (
          <rect
            key={step}
            x={index * 5}
            y={8 - 2 * (index + 1)}
            width="3.4"
            height={2 * (index + 1) + 2}
            rx=".8"
            class={index < steps ? 'gauge-full' : 'gauge-empty'}
          />
        ))}
      </svg>
      <span class="unseen">confidence: </span>
      {confidence}
    </span>
  );
}
