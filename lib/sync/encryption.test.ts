import { beforeAll, describe, expect, it } from 'vitest';
import {
  decrypt,
  encrypt,
  makeKey,
  newHeader,
  newRecipe,
  openHeader,
  type PassphraseKey,
  readHeader,
  rewrapHeader,
  WrongPassphrase,
} from './encryption.ts';

const plain = new TextEncoder().encode('A sentence of mine.');
let right: PassphraseKey;
let wrong: PassphraseKey;

beforeAll(async () => {
  right = await makeKey('correct horse', newRecipe());
  wrong = await makeKey('battery staple', newRecipe());
});

async function headerUnder(name: string, by = right) {
  return readHeader(name, await newHeader(name, by));
}

describe('a header', () => {
  it('is made with a new salt and at least 600,000 rounds', async () => {
    const recipes = [newRecipe(), newRecipe()];
    expect(recipes[0]?.salt).not.toEqual(recipes[1]?.salt);
    expect((await headerUnder('laptop/k1')).rounds).toBeGreaterThanOrEqual(600_000);
  });

  it('is opened by the same passphrase, however its letters were typed', async () => {
    const recipe = newRecipe();
    const header = await headerUnder('laptop/k1', await makeKey('caf\u00e9', recipe));
    const again = await makeKey('cafe\u0301', header);
    expect(await openHeader(header, again)).toBeInstanceOf(CryptoKey);
  });

  it('tells a wrong passphrase from damage', async () => {
    const file = await newHeader('laptop/k1', right);
    const header = await readHeader('laptop/k1', file);
    await expect(openHeader(header, wrong)).rejects.toThrow(
      'This is not the passphrase that the other devices use.',
    );
    file[40] = (file[40] ?? 0) ^ 1;
    await expect(readHeader('laptop/k1', file)).rejects.toThrow('The file laptop/k1 is damaged');
  });

  it('gives away no key, neither that of the passphrase nor that of the data', async () => {
    const dataKey = await openHeader(await headerUnder('laptop/k1'), right);
    for (const key of [right.key, dataKey]) {
      await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    }
  });

  it('is of one device alone: under another name it does not open', async () => {
    const header = await headerUnder('laptop/k1');
    await expect(openHeader({ ...header, name: 'desktop/k1' }, right)).rejects.toThrow();
  });

  it('is wrapped again by a new passphrase, and what was written before stays readable', async () => {
    const former = await headerUnder('laptop/k1');
    const written = await encrypt('laptop/1', plain, await openHeader(former, right));

    const file = await rewrapHeader(former, right, 'laptop/k2', wrong);
    const header = await readHeader('laptop/k2', file);
    await expect(openHeader(header, right)).rejects.toThrow(WrongPassphrase);
    expect(await decrypt('laptop/1', written, await openHeader(header, wrong))).toEqual(plain);
  });
});

describe('an encrypted file', () => {
  it('is another each time, and says nothing of what is in it', async () => {
    const dataKey = await openHeader(await headerUnder('laptop/k1'), right);
    const files = [
      await encrypt('laptop/1', plain, dataKey),
      await encrypt('laptop/1', plain, dataKey),
    ];
    expect(files[0]?.slice(0, 12)).not.toEqual(files[1]?.slice(0, 12));
    for (const file of files) {
      expect(new TextDecoder('latin1').decode(file)).not.toContain('sentence');
      expect(await decrypt('laptop/1', file, dataKey)).toEqual(plain);
    }
  });

  it('is refused under another name, by another key, or when a byte is another', async () => {
    const dataKey = await openHeader(await headerUnder('laptop/k1'), right);
    const other = await openHeader(await headerUnder('laptop/k1'), right);
    const file = await encrypt('laptop/1', plain, dataKey);
    const flipped = file.slice();
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    const why = 'is not what its device wrote under this name.';
    await expect(decrypt('laptop/2', file, dataKey)).rejects.toThrow(`The file laptop/2 ${why}`);
    await expect(decrypt('laptop/1', file, other)).rejects.toThrow(`The file laptop/1 ${why}`);
    await expect(decrypt('laptop/1', flipped, dataKey)).rejects.toThrow(why);
  });
});
