/** Going to a post without loading a page. */
import { createContext, useContext } from 'react';

/** What goes to a path; the document provides it. */
export const Navigation = createContext<(path: string) => void>(() => undefined);

export function useNavigation(): (path: string) => void {
  return useContext(Navigation);
}
