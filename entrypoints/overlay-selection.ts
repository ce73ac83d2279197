import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../lib/page/parts.ts';
import * as selection from '../lib/page/selection.ts';

export default defineUnlistedScript(() => offerPart('selection', selection));
