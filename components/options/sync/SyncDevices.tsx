/**
 * The devices that sync with the same remote.
 *
 * @module
 */
import { useSignal } from '@preact/signals';
import type { SyncDevice } from '../../../lib/messages.ts';
import { Foreign } from '../../Foreign.tsx';
import { momentInWords } from '../../wording.ts';
import { RenameDevice } from './RenameDevice.tsx';
import { SureButtons } from './SureButtons.tsx';
import type { SyncState } from './sync-state.ts';
import { agoInWords, DEVICE_PROBLEMS } from './sync-words.ts';

interface SyncDevicesProps {
  readonly state: SyncState;
  readonly devices: readonly SyncDevice[];
}

export function SyncDevices({ state, devices }: SyncDevicesProps) {
  if (devices.length === 0) return null;
  return (
    <>
      <h3 id="devices">Devices</h3>
      <ul class="sync-devices" aria-labelledby="devices">
        {devices.map((device) => (
          <Device key={device.id} device={device} state={state} />
        ))}
      </ul>
    </>
  );
}

function Device({ device, state }: { device: SyncDevice; state: SyncState }) {
  const isSure = useSignal(false);
  const { id, name, isThis, wroteAt, problem } = device;
  return (
    <li>
      <p>
        {wroteAt === null && !isThis ? 'A device that wrote nothing yet' : <Foreign text={name} />}
        {isThis && <span class="aside"> · this device</span>}
        {wroteAt !== null && (
          <span class="aside" title={momentInWords(wroteAt)}>
            {' '}
            · wrote {agoInWords(wroteAt, Date.now())}
          </span>
        )}
      </p>
      {problem && <p class="field-about">{DEVICE_PROBLEMS[problem]}</p>}
      {isThis && <RenameDevice state={state} name={name} />}
      {!isThis && !isSure.value && (
        <button
          type="button"
          class="action"
          onClick={() => {
            isSure.value = true;
          }}
        >
          Forget this device<span class="unseen">: {name}</span>
        </button>
      )}
      {isSure.value && (
        <SureButtons
          isAsked={isSure}
          words="Keep what it wrote, and forget it"
          onSure={() => void state.forget(id)}
        />
      )}
    </li>
  );
}
