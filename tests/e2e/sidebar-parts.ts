/**
 * The parts of the sidebar that tests ask for, by the names that a reader sees.
 *
 * @module
 */
import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/** The sidebar, in a frame or in a tab of its own. */
export type SidebarPage = Frame | Page;

/** The claims that were made on the page. */
export function madeHere(sidebar: SidebarPage): Locator {
  return sidebar.getByRole('region', { name: /^Claims made here/ });
}

/** The claims made elsewhere whose words stand on the page. */
export function quotedHere(sidebar: SidebarPage): Locator {
  return sidebar.getByRole('region', { name: /^Quoted here/ });
}

/** A work with claims. */
export function workSection(sidebar: SidebarPage, work: string): Locator {
  return sidebar
    .getByRole('region', { name: 'Works with claims' })
    .locator(`section[data-work-id="${work}"]`);
}

/** The ids of the works with claims, from top to bottom. */
export function worksWithClaims(sidebar: SidebarPage): Promise<(string | null)[]> {
  return idsIn(sidebar.getByRole('region', { name: 'Works with claims' }), 'section');
}

/** The ids of the works without, from top to bottom. */
export function bareWorks(sidebar: SidebarPage): Promise<(string | null)[]> {
  return idsIn(sidebar.getByRole('region', { name: /^Also on this page/ }), 'li');
}

/** A claim wherever it stands; the first place where there are several. */
export function claim(within: SidebarPage | Locator, id: string): Locator {
  return within.locator(`[data-claim-id="${id}"]`).first();
}

/** Opens the fold of author and topic, stances included. */
export async function openFilters(sidebar: SidebarPage): Promise<void> {
  await sidebar.getByRole('button', { name: 'More filters' }).click();
  await expect(sidebar.getByRole('combobox', { name: /^Author/ })).toBeVisible();
}

function idsIn(region: Locator, element: string): Promise<(string | null)[]> {
  return region
    .locator(`${element}[data-work-id]`)
    .evaluateAll((works) => works.map((work) => work.getAttribute('data-work-id')));
}
