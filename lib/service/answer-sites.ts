/**
 * What the background answers where the reader says on which sites the overlay runs.
 *
 * @module
 */
import * as v from 'valibot';
import type { SiteRequests } from '../messages.ts';
import type { Answers } from './receive.ts';
import { addSite, pause, removeSite, turnSite } from './sites.ts';

/** The longest name of a host (RFC 1035). */
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(253));

/** By name: how a request is read, and what it is answered. */
export const siteAnswers: Answers<SiteRequests> = {
  turnSite: {
    schema: v.strictObject({ site: host, isOn: v.boolean() }),
    answer: ({ site, isOn }) => turnSite(site, isOn),
  },
  pause: {
    schema: v.strictObject({ isPaused: v.boolean() }),
    answer: ({ isPaused }) => pause(isPaused),
  },
  addSite: { schema: v.strictObject({ host }), answer: (request) => addSite(request.host) },
  removeSite: { schema: v.strictObject({ host }), answer: (request) => removeSite(request.host) },
};
