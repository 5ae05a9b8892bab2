import type { ListedFamily } from '../utils/catalogue/device-list.ts';
import { type Translate, textKey } from '../utils/i18n.ts';

/** What a device family is called: by its maker's name, a group of makers in the reader's language. */
export const familyName = ({ id, name }: Pick<ListedFamily, 'id' | 'name'>, t: Translate): string =>
  name ?? t(textKey('family', id));
