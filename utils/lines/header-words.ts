import { foldText } from '../fold-text.ts';
import type { Column } from './words.ts';

/** What columns are called in the headers of lists, in English, Spanish and Chinese; folded, without punctuation. */
const HEADERS: Record<Column, string> = {
  number:
    'number|numbers|phone|phones|phone number|phone no|telephone|telephone number|tel|mobile|mobile number|mobile no|cell|cell phone|cell number|cellphone|msisdn|line|lines|line number|' +
    'numero|numeros|telefono|telefonos|numero de telefono|no de telefono|n de telefono|num telefono|tlf|movil|numero de movil|movil numero|celular|numero de celular|numero celular|linea|lineas|numero de linea|' +
    '号码|手机|手机号|手机号码|电话|电话号|电话号码|联系电话|移动电话|线路|线路号码|号码列表|手機號碼|電話號碼|號碼',
  iccid:
    'iccid|icc|icc id|iccid number|iccid no|sim|sim number|sim no|sim card|sim card number|sim serial|sim serial number|esim iccid|' +
    'numero iccid|numero de iccid|numero de sim|numero sim|tarjeta sim|numero de tarjeta sim|no sim|' +
    'iccid号|iccid号码|sim卡|sim卡号|卡号|sim卡序列号|esim卡号|集成电路卡识别码',
  eid: 'eid|eid number|eid no|esim eid|esim id|euicc id|numero eid|numero de eid|eid号|eid号码|eid码',
  imei:
    'imei|imei1|imei 1|imei number|imei no|imeisv|imei imeisv|imei meid|imei sn|' +
    'numero imei|numero de imei|no imei|imei号|imei号码|imei码|串号|设备串号|手机串号|移动设备识别码',
  device:
    'device|devices|device type|device kind|device model|kind|kind of device|type|type of device|model|equipment|handset|' +
    'dispositivo|dispositivos|tipo|tipo de dispositivo|equipo|tipo de equipo|aparato|terminal|tipo de terminal|modelo|modelo de dispositivo|' +
    '设备|设备类型|设备种类|设备型号|终端|终端类型|类型|型号|机型|種類|设备名称',
  user:
    'user|users|user name|username|name|full name|employee|employee name|assigned to|owner|holder|line holder|person|used by|' +
    'usuario|usuarios|nombre|nombre completo|nombre y apellidos|empleado|empleada|titular|asignado a|persona|usado por|' +
    '用户|用户名|姓名|名字|名称|员工|员工姓名|使用人|使用者|持有人|机主|負責人|负责人|领用人',
  note:
    'note|notes|comment|comments|remark|remarks|observation|observations|' +
    'nota|notas|comentario|comentarios|observacion|observaciones|' +
    '备注|说明|注释|附注|注|備註|意见',
};

const BY_NAME = new Map(
  (Object.entries(HEADERS) as [Column, string][]).flatMap(([column, names]) =>
    names.split('|').map((name): [string, Column] => [name, column]),
  ),
);

/** Names that stand for themselves wherever they are in a header: “ICCID of the watch”. */
const UNMISTAKABLE: readonly Column[] = ['iccid', 'eid', 'imei'];

const plain = (header: string): string =>
  foldText(header)
    .replace(/\(.*?\)|（.*?）/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The column that a header names, in any of the three languages; undefined where it names none. */
export const columnNamed = (header: string): Column | undefined => {
  const name = plain(header);
  return (
    BY_NAME.get(name) ?? UNMISTAKABLE.find((column) => name.match(/[a-z]+/g)?.includes(column))
  );
};
