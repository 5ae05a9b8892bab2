import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawGuide } from '../utils/portal/guide.ts';

export default defineUnlistedScript(() => void drawGuide());
