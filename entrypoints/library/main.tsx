/**
 * The library's page: a tab of its own.
 *
 * @module
 */
import '../../assets/styles/library.css';
import { render } from 'preact';
import { followAppearance } from '../../components/appearance.ts';
import { Library } from '../../components/library/Library.tsx';
import { LibraryState } from '../../components/library/library-state.ts';

const state = new LibraryState();
const app = document.querySelector('#app');
followAppearance(document.documentElement);
state.start();
if (app) render(<Library state={state} />, app);
