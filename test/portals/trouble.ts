import type { ReplicaReply, ReplicaRequest } from './site.ts';

type View = (request: ReplicaRequest) => ReplicaReply;

/**
 * A page that answers with an error once to whoever signed in under the error's name (`sync`, `device`, `abroad`), as
 * operators do to some of their customers on some days; when tried again it is there.
 *
 * @param error the error's id, and its page
 */
export const onceTroubled =
  ([id, error]: [id: string, error: View], view: View): View =>
  (request) => {
    const { session } = request;
    if ((session.user ?? session.member) !== id || session.troubled) return view(request);
    session.troubled = 'yes';
    return error(request);
  };
