import { foldText } from '../fold-text.ts';
import type { Area } from './words.ts';

/** Pages of the operator that the catalogue knows, with what they are for. */
export type KnownPage = [url: string, purpose: string];

const AREA_OF_PURPOSE: Record<string, Area> = {
  login: 'signed-out',
  account: 'account',
  cancel: 'cancel',
  devices: 'devices',
  billing: 'billing',
  help: 'help',
  contact: 'help',
  'store-finder': 'help',
};

/** Words of a path, whole segments or parts between dashes, that name an area in most portals; the graver first. */
const AREA_OF_WORD: [Area, RegExp][] = [
  [
    'help',
    /^(help|helpcenter|support|faqs?|ayuda|hilfe|aide|ajuda|assistenza|supporto|assistance|preguntas|community|foro|forum|forums|articles?|guides?|soporte|suporte|bangzhu|kb|knowledge|duvidas|servicio-al-cliente)$/,
  ],
  [
    'cancel',
    /^(cancel|cancellation|cancellations|cancelar|cancelacion|cancelamento|baja|bajas|kuendigung|kuendigungen|kuendigen|kundigung|terminate|termination|leave|leaving|disconnect|deactivate|deactivation|resiliation|resilier|recesso|disdetta|disattivazione|desativar|desativacao|rescindir|rescisao|rescision|denuncia|kaiyaku|xiaohu|tuiwang|haeji|haji|withdraw|unsubscribe|endcontract|port-?out|portout|kanyaku|cessazione|cessacao|cese|encerramento|encerrar|desligamento|chiusura|opzegging|opsigelse)$/,
  ],
  [
    'signed-out',
    /^(login|signin|sign-in|log-in|auth|logon|anmelden|anmeldung|einloggen|acceso|acceder|entrar|ingresar|connexion|accedi|accesso|denglu|authenticate|authentication|sso|logout|signout|session-expired|timeout|expired)$/,
  ],
  [
    'devices',
    /^(device|devices|dispositivos?|geraete|gerate|appareils?|dispositivi|aparelhos|equipos?|equipment|esims?|my-esims?|sims?|sim-cards?|lines|lineas|linhas|linee|lignes|rufnummern|numeros|multisim|wearables?|watch|shebei)$/,
  ],
  [
    'billing',
    /^(billing|bills?|invoices?|payments?|pay|facturas?|facturacion|facturation|factures?|faturas?|fatture|bollette|pagos?|pagamentos?|pagamenti|paiements?|rechnung|rechnungen|zahlungen|recarga|recargas|recarregar|recharge|ricarica|top-?up|topup|refill|saldo|balance|charges?|zhangdan|chongzhi|seikyu|yogeum)$/,
  ],
  [
    'account',
    /^(account|accounts|myaccount|my-account|my|dashboard|overview|profile|profil|acctmgmt|mein|mi|cuenta|micuenta|mi-cuenta|conta|minhaconta|compte|mon-compte|espace-client|konto|mypage|my-page|area-privada|area-cliente|area-clienti|areaclienti|user|user_info|subscriptions?|contracts?|vertrag|vertraege|contrato|contratto|contrat|plans?|services?|servicios?)$/,
  ],
];

/** A contract, line or plan that is ended, as a path says it: `/contract/end`. */
const ENDING = /\/(contract|line|plan|service|subscription)s?[^/]*\/(end|stop|close)\b/;

const trimmed = (path: string) => path.replace(/\/+$/, '');

/** The area of the known page that the address is, or of the longest one that it stands below. */
const ofKnownPage = (
  address: URL,
  pages: readonly KnownPage[],
  isMeant: (path: string) => boolean,
): Area | undefined => {
  const page = pages
    .map(([url, purpose]) => ({ at: new URL(url), purpose }))
    .filter(({ at }) => at.hostname === address.hostname && isMeant(trimmed(at.pathname)))
    .sort((a, b) => b.at.pathname.length - a.at.pathname.length)[0];
  return page && AREA_OF_PURPOSE[page.purpose];
};

const ofWords = (words: readonly string[]): Area | undefined =>
  AREA_OF_WORD.find(([, pattern]) => words.some((word) => pattern.test(word)))?.[0];

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
};

const ofPath = (path: string): Area | undefined => {
  const folded = foldText(decoded(path));
  const segments = folded.split(/[/.]/).filter(Boolean);
  const words = segments.flatMap((segment) => [segment, ...segment.split(/[-_]/)]);
  const named = ofWords(words);
  return named !== 'help' && ENDING.test(folded) ? 'cancel' : named;
};

/**
 * The area that an address names: a page that the catalogue knows, words of the path, a known page above it, the first
 * part of the host.
 */
export const areaOfAddress = (address: URL, pages: readonly KnownPage[]): Area | null => {
  const path = trimmed(address.pathname);
  return (
    ofKnownPage(address, pages, (known) => known !== '' && known === path) ??
    ofPath(address.pathname) ??
    ofKnownPage(address, pages, (known) => known !== '' && path.startsWith(`${known}/`)) ??
    ofWords(address.hostname.split('.').slice(0, 1)) ??
    null
  );
};
