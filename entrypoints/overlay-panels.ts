import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Panels } from '../lib/page/panels.ts';
import { offerPart } from '../lib/page/parts.ts';

export default defineUnlistedScript(() => offerPart('panels', Panels));
