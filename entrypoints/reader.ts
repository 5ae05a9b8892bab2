import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createReader } from '../utils/portal/reader.ts';
import { leaveReader } from '../utils/portal/reader-place.ts';

export default defineUnlistedScript(() => leaveReader(createReader));
