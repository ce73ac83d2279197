/**
 * The permission that a remote needs of the browser.
 *
 * @module
 */

/** The match pattern to ask for: one scheme and host, whatever the port, as patterns have none. */
export function permissionPattern({ protocol, hostname }: URL): string {
  return `${protocol}//${hostname}/*`;
}
