import { maskIdentifier } from './mask.ts';
import { plain, tooMuch } from './pasted.ts';
import { type Finding, finding, type Identifier, type Misreading } from './reading.ts';

/** The parts of an activation code (GSMA SGP.22, section 4.1). While unused it lets anyone install the plan. */
export type ActivationCode = Identifier<'activation-code'> & {
  /** Host of the SM-DP+. */
  server: string;
  matchingId: string;
  /** Object identifier of the SM-DP+, where it is given. */
  serverOid: string;
  /** The operator asks for a confirmation code as well. */
  confirmation: boolean;
};

/** White space may stand around the signs that part the fields. */
const CODE = /(?:lpa\s*:\s*)?(?<!\d)\d(?:\s*\$\s*[^\s$"'<>]*)+/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;

/**
 * The activation code that a link carries for a phone, such as `https://…?carddata=LPA:1$…`, with its signs written plainly;
 * undefined where the text is no link, or carries none.
 */
export const codeInLink = (text: string): string | undefined =>
  /^https?:/i.test(text)
    ? [...(URL.parse(text)?.searchParams.values() ?? [])].find((value) => CODE.test(value))
    : undefined;

const problemOf = (format: string, parts: string[]): Finding | undefined => {
  const [server = ''] = parts;
  if (format !== '1') return finding('code-start', { read: format });
  if (parts.length < 2 || parts.length > 4)
    return finding('code-parts', { length: parts.length + 1 });
  if (server === '') return finding('code-server-missing');
  if (!HOST.test(server)) return finding('code-server', { read: server });
  return undefined;
};

/**
 * Reads an activation code as a QR code or a link holds it, with `LPA:` before it or not, words around it or not.
 * `value` is the code as a QR code holds it. There is no check digit: a slip in the matching id is not found.
 */
export const readActivationCode = (text: string): ActivationCode | Misreading => {
  const unread = tooMuch(text);
  if (unread) return unread;
  const written = plain(text);
  const whole = codeInLink(written) ?? written;
  const read =
    whole
      .match(CODE)?.[0]
      .replace(/\s+/g, '')
      .replace(/[.,;)]+$/, '') ?? whole;
  const [format = '', ...parts] = read.replace(/^lpa:/i, '').split('$');
  const problem = problemOf(format.slice(0, 40), parts);
  if (problem) return { problem, read };
  const [server = '', matchingId = '', serverOid = '', flag = ''] = parts;
  const confirmation = flag === '1';
  const fields = ['1', server, matchingId, serverOid, confirmation ? '1' : ''];
  while (fields.length > 3 && fields.at(-1) === '') fields.pop();
  const value = `LPA:${fields.join('$')}`;
  return {
    kind: 'activation-code',
    value,
    shown: maskIdentifier('activation-code', value),
    warnings: [finding('code-secret'), ...(confirmation ? [finding('code-confirmation')] : [])],
    server,
    matchingId,
    serverOid,
    confirmation,
  };
};
