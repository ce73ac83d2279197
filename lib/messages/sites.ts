/**
 * On which sites the overlay runs.
 *
 * @module
 */

/** Answered once the overlays in open tabs have come or gone. */
export interface SiteRequests {
  /** `site`: the id of a site of ours, or the host of one that was added. */
  turnSite: { request: { site: string; isOn: boolean }; reply: undefined };
  pause: { request: { isPaused: boolean }; reply: undefined };
  /** The browser must have allowed the host before. */
  addSite: { request: { host: string }; reply: undefined };
  removeSite: { request: { host: string }; reply: undefined };
}
