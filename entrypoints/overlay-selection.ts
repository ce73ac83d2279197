import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../lib/page/parts.ts';
import { Selecting } from '../lib/page/selecting.ts';

export default defineUnlistedScript(() => offerPart('selection', Selecting));
