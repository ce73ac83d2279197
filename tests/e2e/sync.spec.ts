/**
 * Sync as the reader meets it: two browsers on one real server, by the settings' page.
 *
 * @module
 */
import type { Page } from '@playwright/test';
import { APACHE, APACHE_USER, startApache } from '../servers/apache.ts';
import { S3_ACCOUNT, startS3 } from '../servers/s3.ts';
import { isInstalled } from '../servers/server.ts';
import { recordsOf as ownRecords } from '../synced/own-records.ts';
import { type Device, expect, test } from './devices.ts';

const PASSPHRASE = 'correct horse battery staple';

const status = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).first();
const syncNow = (page: Page) => page.getByRole('button', { name: 'Sync now' });

async function fillWebDav(page: Page, url: string, password: string = APACHE_USER.password) {
  await page.getByRole('textbox', { name: 'WebDAV address' }).fill(`${url}notes/`);
  await page.getByRole('textbox', { name: 'User name' }).fill(APACHE_USER.user);
  await page.getByLabel('Password').fill(password);
}

async function connectTo(page: Page, passphrase = PASSPHRASE): Promise<void> {
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Connect' }).click();
}

/** Syncs and waits until it has ended well. */
async function sync({ options, ask }: Device): Promise<void> {
  await syncNow(options).click();
  await expect(status(options)).toContainText('Synced just now');
  const { trouble, waiting } = await ask<{ trouble: unknown; waiting: number }>('syncStatus', {});
  expect({ trouble, waiting }).toEqual({ trouble: null, waiting: 0 });
}

const recordsOf = ({ ask }: Device) => ownRecords(ask);

function fields(text: string, more: object = {}) {
  const citations = [{ work: 'arxiv:2402.10877', intent: 'supports', basis: 'linked' }];
  return { text, source: 'lw:ClaimsideDemoPage', citations, ...more };
}

/** What both do to the same claims, together and apart; both end with the same. */
async function workOnBoth(one: Device, two: Device): Promise<void> {
  const save = (device: Device, request: object) =>
    device.ask<{ id: string; change: string }>('saveClaim', request);
  const { id } = await save(one, { fields: fields('Agents model the world.'), note: 'First.' });
  const gone = await save(one, { fields: fields('To be deleted.') });
  await sync(one);
  await sync(two);
  expect(await recordsOf(two)).toEqual(await recordsOf(one));

  const base = fields('Agents model the world.');
  const apart = [
    save(one, {
      id,
      base,
      fields: fields('All agents model the world.'),
      note: 'First. From one.',
      baseNote: 'First.',
    }),
    save(two, {
      id,
      base,
      fields: fields('Agents model the world.', { confidence: 'weak' }),
      note: 'From two. First.',
      baseNote: 'First.',
    }),
    two.ask('deleteClaim', { id: gone.id }),
    save(one, { id: gone.id, fields: fields('Edited though deleted.') }),
    one.ask('saveAbout', { target: 'arxiv:2402.10877', change: { reading: 'toRead' } }),
  ];
  await Promise.all(apart);
  for (const device of [one, two, one, two]) await sync(device);
  const records = await recordsOf(one);
  expect(await recordsOf(two)).toEqual(records);
  expect(records.claims).toMatchObject([
    { id, text: 'All agents model the world.', confidence: 'weak' },
  ]);
  expect(records.trash).toMatchObject([{ id: gone.id, text: 'Edited though deleted.' }]);
  expect(await one.ask('trash', {})).toMatchObject([{ editedOn: [null] }]);
  const note = JSON.stringify(records.abouts);
  for (const words of ['First.', 'From one.', 'From two.', 'toRead']) expect(note).toContain(words);
}

/** In the trash stands what another device deleted and this one edited; one click keeps it. */
async function keepConflict({ options }: Device): Promise<void> {
  const trash = await options.context().newPage();
  await trash.goto(new URL('library.html#/trash', options.url()).href);
  await expect(trash.getByText(/^Deleted on .*edited here/)).toBeVisible();
  await trash.getByRole('button', { name: 'Keep it' }).click();
  await expect(trash.getByText(/^Deleted on/)).toHaveCount(0);
  await trash.close();
}

const devicesOf = ({ options }: Device) => options.getByRole('list', { name: 'Devices' });

async function rename(device: Device, name: string): Promise<void> {
  const { options } = device;
  await options.getByRole('button', { name: 'Rename this device' }).click();
  const field = options.getByRole('textbox', { name: 'Name of this device' });
  await expect(field).toBeFocused();
  await field.fill(name);
  await options.getByRole('button', { name: 'Save name' }).click();
  await expect(devicesOf(device)).toContainText(`${name} · this device`);
}

/** The browser's own question shows on no screen here: it is answered beforehand. */
async function withdrawAndAllowAgain({ options }: Device): Promise<void> {
  const extensionId = new URL(options.url()).host;
  const browserPage = await options.context().newPage();
  await browserPage.goto('chrome://extensions');
  const setAccess = (hostAccess: string) =>
    browserPage.evaluate(
      (change) => Reflect.get(chrome, 'developerPrivate').updateExtensionConfiguration(change),
      { extensionId, hostAccess },
    );
  const again = options.getByRole('button', { name: 'Allow access again' });
  await setAccess('ON_CLICK');
  await syncNow(options).click();
  await expect(status(options)).toContainText('does not let Claimside reach http://127.0.0.1:');
  await expect(again).toBeVisible();
  await setAccess('ON_ALL_SITES');
  await again.click();
  await expect(status(options)).toContainText('Synced just now');
  await expect(again).toBeHidden();
  await browserPage.close();
}

if (isInstalled(APACHE)) {
  test('on a WebDAV server: what is wrong is said, and two devices end with the same', async ({
    device,
  }) => {
    test.slow();
    const server = await startApache();
    const [one, two] = await Promise.all([device(), device()]);
    await fillWebDav(one.options, server.url, 'wrong');
    await connectTo(one.options);
    await expect(status(one.options)).toContainText('does not accept the user name or password');
    await one.options.getByLabel('Password').fill(APACHE_USER.password);
    await one.options.getByRole('button', { name: 'Connect' }).click();
    await expect(syncNow(one.options)).toBeVisible();
    await expect(one.options.getByText('encrypted: only you can read it')).toBeVisible();

    await fillWebDav(two.options, server.url);
    await connectTo(two.options, 'another passphrase');
    await expect(status(two.options)).toContainText(/passphrase/i);
    await two.options.getByLabel('Passphrase').first().fill(PASSPHRASE);
    await two.options
      .getByRole('button', { name: /^(Enter|Connect)$/ })
      .first()
      .click();
    await expect(syncNow(two.options)).toBeVisible();
    await workOnBoth(one, two);
    await keepConflict(one);
    await sync(one);
    await sync(two);
    const sent = two.options.getByRole('region', { name: 'What has left this browser' });
    await expect(sent.getByRole('row').nth(1)).toContainText(new URL(server.url).host);
    await rename(one, 'The one at home');
    await sync(one);
    await sync(two);
    await expect(devicesOf(two)).toContainText('The one at home');
    await withdrawAndAllowAgain(one);

    await two.options.getByText('Disconnect').click();
    await two.options.getByRole('button', { name: 'Leave what is there' }).click();
    await expect(two.options.getByRole('button', { name: 'Connect' })).toBeVisible();
    expect((await recordsOf(two)).claims).toHaveLength(2);
    await server.stop();
    await one.ask('saveClaim', { fields: fields('Written while the server is away.') });
    await syncNow(one.options).click();
    await expect(status(one.options)).toContainText('1 change waiting');
    expect((await recordsOf(one)).claims).toHaveLength(3);
  });
}

if (isInstalled(APACHE)) {
  test('a large change is asked about, and can be put back from the copy', async ({ device }) => {
    test.slow();
    const server = await startApache();
    const [one, two] = await Promise.all([device(), device()]);
    // At the same moment: neither is asked for the passphrase again.
    for (const { options } of [one, two]) await fillWebDav(options, server.url);
    await Promise.all([one, two].map(({ options }) => connectTo(options)));
    for (const { options } of [one, two]) await expect(syncNow(options)).toBeVisible();
    const saved: { id: string }[] = [];
    for (let n = 0; n < 12; n++) {
      saved.push(await one.ask('saveClaim', { fields: fields(`Claim ${n}.`) }));
    }
    await sync(one);
    await sync(two);
    for (const { options } of [one, two]) {
      await expect(options.getByRole('button', { name: 'Enter' })).toBeHidden();
    }
    for (const { id } of saved) await one.ask('deleteClaim', { id });
    await sync(one);
    await syncNow(two.options).click();
    const question = two.options.getByRole('region', { name: 'A large change' });
    await expect(question).toContainText('has deleted 12 and changed 0');
    expect((await recordsOf(two)).claims).toHaveLength(12);
    await question.getByRole('button', { name: 'Take them in' }).click();
    await expect(question).toBeHidden();
    await expect.poll(async () => (await recordsOf(two)).claims).toHaveLength(0);

    await two.options.getByText('Copies from before large changes').click();
    await two.options.getByRole('button', { name: /^Put back the copy of/ }).click();
    await two.options.getByRole('button', { name: 'Put it back' }).click();
    await expect(two.options.getByText('Put back.')).toBeVisible();
    await sync(two);
    await sync(one);
    for (const each of [one, two]) expect((await recordsOf(each)).claims).toHaveLength(12);
    await two.options.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(async () => (await recordsOf(two)).claims).toHaveLength(0);
    await server.stop();
  });
}

test('on an S3-compatible store two devices end with the same', async ({ device }) => {
  test.slow();
  const server = await startS3();
  const [one, two] = await Promise.all([device(), device()]);
  for (const { options } of [one, two]) {
    await options.getByRole('radio', { name: /^An S3-compatible store/ }).check();
    await options.getByRole('textbox', { name: 'Endpoint' }).fill(server.url);
    await options.getByRole('textbox', { name: 'Bucket' }).fill(S3_ACCOUNT.bucket);
    await options.getByRole('textbox', { name: 'Access key' }).fill(S3_ACCOUNT.accessKey);
    await options.getByLabel('Secret key').fill(S3_ACCOUNT.secretKey);
    await connectTo(options);
    await expect(syncNow(options)).toBeVisible();
  }
  await workOnBoth(one, two);
  await server.stop();
});

test('without a passphrase it is asked whether nothing shall be encrypted', async ({ device }) => {
  const { options } = await device();
  await fillWebDav(options, 'http://127.0.0.1:9/');
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(status(options)).toContainText('Choose a passphrase');
  await options.getByRole('checkbox', { name: /^Do not encrypt/ }).check();
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(status(options)).toContainText('127.0.0.1:9');
  await options.getByRole('textbox', { name: 'WebDAV address' }).fill('http://example.org/dav');
  await options.getByRole('button', { name: 'Connect' }).click();
  await expect(status(options)).toContainText('https');
});
