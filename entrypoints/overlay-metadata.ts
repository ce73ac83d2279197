import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMetadata } from '../lib/page/page-metadata.ts';
import { offerPart } from '../lib/page/parts.ts';

export default defineUnlistedScript(() => offerPart('metadata', readMetadata));
