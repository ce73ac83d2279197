import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Marks } from '../lib/page/marks.ts';
import { offerPart } from '../lib/page/parts.ts';

export default defineUnlistedScript(() => offerPart('marks', Marks));
