import type { ReplicaReply, ReplicaRequest } from './site.ts';

type View = (request: ReplicaRequest) => ReplicaReply;

/**
 * Sign-in by name and password, which takes everything but the name "locked" and the password "wrong". The name is kept
 * in the session, as `user` or as `member`.
 *
 * @param field the name's field in the form
 * @param form the page that asks
 * @param refused the page that answers what is not taken
 * @param to where it leads
 */
export const signInBy =
  (field: 'user' | 'member', form: View, refused: View, to: string): View =>
  (request) => {
    const name = request.form.get(field)?.trim();
    if (request.method !== 'POST' || !name) return form(request);
    if (name === 'locked' || request.form.get('password') === 'wrong') return refused(request);
    request.session[field] = name;
    return { redirect: to };
  };
