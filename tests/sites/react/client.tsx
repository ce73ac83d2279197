/** Takes over the document, after `?hydrateAfter=` milliseconds where the address says so. */
import { hydrateRoot } from 'react-dom/client';
import { App } from './App.tsx';

const delay = Number(new URLSearchParams(location.search).get('hydrateAfter'));
setTimeout(() => hydrateRoot(document, <App path={location.pathname} />), delay);
