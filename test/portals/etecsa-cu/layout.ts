import { page, type ReplicaReply, type ReplicaRequest } from '../site.ts';

export type View = (request: ReplicaRequest) => ReplicaReply;

/** A page of these sites. `body` and `links` are HTML. */
export function show(
  request: ReplicaRequest,
  title: string,
  body: string,
  links = '',
  lang = 'es-CU',
): ReplicaReply {
  const navigation = links ? `<nav aria-label="Menú">${links}</nav>\n` : '';
  return {
    html: page({
      lang,
      title,
      path: request.host + request.path,
      body: `${navigation}<h1>${title}</h1>\n${body}`,
    }),
  };
}
