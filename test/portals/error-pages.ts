/** The pages with which a portal refuses: the same at each replica but for its words and its frame. */
import type { ReplicaReply, ReplicaRequest } from './site.ts';

type View = (request: ReplicaRequest) => ReplicaReply;

/** Puts a title (plain text) and a body (HTML) into the replica's frame. */
type Show = (request: ReplicaRequest, title: string, body: string) => ReplicaReply;

export interface ErrorText {
  id: string;
  title: string;
  /** HTML. */
  body: string;
  /** 200 unless said. */
  status?: number;
}

/** What answers with an error. */
export const errorPage =
  (show: Show, { title, body, status = 200 }: ErrorText): View =>
  (request) => ({ ...show(request, title, body), status });

/** Gives the views of a host, by host and path: each error as `<path>/<id>`, and at `/errors` an index with links to them. */
export const errorViewsOf =
  (show: Show, indexTitle: string, errors: readonly ErrorText[]) =>
  (host: string, path = '/errors'): Record<string, View> => {
    const links = errors.map(({ id, title }) => `<li><a href="${path}/${id}">${title}</a></li>`);
    const pages = errors.map((error) => [`${host}${path}/${error.id}`, errorPage(show, error)]);
    return {
      [`${host}/errors`]: (request) => show(request, indexTitle, `<ul>${links.join('')}</ul>`),
      ...Object.fromEntries(pages),
    };
  };
