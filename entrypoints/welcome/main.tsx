/**
 * The page that opens once, after the extension was installed.
 *
 * @module
 */
import '../../assets/styles/welcome.css';
import { render } from 'preact';
import { followAppearance } from '../../components/appearance.ts';
import { Welcome } from '../../components/Welcome.tsx';

followAppearance(document.documentElement);
const app = document.querySelector('#app');
if (app) render(<Welcome />, app);
