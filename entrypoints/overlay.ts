import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startOverlay } from '../lib/page/overlay.ts';

export default defineUnlistedScript(startOverlay);
