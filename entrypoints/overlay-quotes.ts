import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../lib/page/parts.ts';
import { Quotes } from '../lib/page/quotes.ts';

export default defineUnlistedScript(() => offerPart('quotes', Quotes));
