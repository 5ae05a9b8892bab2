/** A number as portals show that of a line: in groups, with a leading zero or plus, or with signs in place of figures. */
const SHAPE = /^(?:\+|\(|0|\d{1,4}[ -]|\d{2,4}[*•x])[\d*•x ().-]{5,18}$/i;
const GROUPS = /\d[ -]\d|^\+|^\(|^0|[*•x]{2}/i;
const LEAST_FIGURES = 4;
const LEAST_SIGNS = 8;
const MOST_SIGNS = 15;

/** Labels of other numbers: of customers, accounts, cards, requests, and of whom to call. */
const OTHERS =
  /hotline|service|kontakt|contact|support|fax|help|aten|suporte|assist|kunden|client|customer|account|konto|cuenta|conta|compte|card|tarjeta|carte bancaire|iban|pin|puk|iccid|eid|imei|ref|vorgang|ticket|order|pedido|commande|ordine|客服|窓口|センター|お客様番号|注文|受付|고객|접수|주문|客户|客戶|订单|訂單|受理/i;

/** Whether a text, as the page shows it, is the number of a line (an MSISDN, whole or masked) and nothing else. */
const isNumberOfLine = (text: string): boolean => {
  const signs = text.replace(/[^\d*•x]/gi, '');
  const figures = text.replace(/\D/g, '');
  return (
    SHAPE.test(text) &&
    GROUPS.test(text) &&
    signs.length >= LEAST_SIGNS &&
    signs.length <= MOST_SIGNS &&
    figures.length >= LEAST_FIGURES &&
    !/^\d{1,4}[.-]\d{1,2}[.-]\d{1,4}$/.test(text)
  );
};

/** The same of what stands beside a label, which tells whose number it is. */
export const isLineBeside = (label: string, value: string): boolean =>
  isNumberOfLine(value) && !OTHERS.test(label);
