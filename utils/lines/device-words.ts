import type { DeviceCategory } from '../cancellation/words.ts';
import { foldText } from '../fold-text.ts';

/** Words by which lists name kinds of device, folded; the first kind that is named counts (an Apple Watch is no phone). */
const KINDS: [DeviceCategory, RegExp][] = [
  ['watch', /\bwatch|reloj|手表|手錶|腕表/],
  ['tablet', /\b(tablet|ipad|tableta|pad\b)|galaxy tab|平板/],
  ['laptop', /\b(laptop|notebook|macbook|portatil|chromebook)|笔记本|筆記型/],
  ['router', /\b(router|modem|mifi|hotspot|enrutador)|路由器|随身wifi|猫$/],
  ['removable-euicc', /\b(esim card|esim adapter|euicc)\b|tarjeta esim|esim卡/],
  [
    'phone',
    /phone\b|\b(smartphone|mobile|cell|handset|galaxy|pixel|telefono|movil|celular)|手机|手機|电话|電話/,
  ],
  ['other', /^(other|otro|otra|其他|其它)$/],
];

/** The kind of device that a cell names in English, Spanish or Chinese; undefined where it names none that is known. */
export const deviceNamed = (cell: string): DeviceCategory | undefined => {
  const folded = foldText(cell);
  return KINDS.find(([, words]) => words.test(folded))?.[0];
};

/** A cell that says the kind and nothing more, in the singular, is no name of a device. */
const BARE =
  /^((smart)?(phone|watch)|mobile( phone)?|cell(phone)?|handset|tablet|laptop|notebook|router|modem|telefono( movil)?|movil|celular|reloj( inteligente)?|tableta|portatil|enrutador|手机|手機|电话|電話|(智能)?手表|手錶|平板(电脑)?|笔记本(电脑)?|路由器|other|otr[oa]|其他|其它)$/;

/** What a device is called, where a cell says more than its kind: `iPhone 13`. */
export const deviceName = (cell: string): string | undefined =>
  BARE.test(foldText(cell)) ? undefined : cell;
