/**
 * The settings' page: a tab of its own.
 *
 * @module
 */
import '../../assets/styles/options.css';
import { render } from 'preact';
import { followAppearance } from '../../components/appearance.ts';
import { Options } from '../../components/options/Options.tsx';
import { OptionsState } from '../../components/options/options-state.ts';

const state = new OptionsState();
const app = document.querySelector('#app');
followAppearance(document.documentElement);
void state.start();
if (app) render(<Options state={state} />, app);
