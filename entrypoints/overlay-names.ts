import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../lib/page/parts.ts';
import { TextReader } from '../lib/page/text-reader.ts';

export default defineUnlistedScript(() => offerPart('names', TextReader));
