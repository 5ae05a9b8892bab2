import { useEffect, useState } from 'preact/hooks';
import { useLater } from '../../components/later.ts';
import { OwnOperatorAccess } from '../../components/own-operator-access.tsx';
import { Loading } from '../../components/status-view.tsx';
import type { Country } from '../../utils/catalogue/country.ts';
import { loadList } from '../../utils/catalogue/load.ts';
import type { OwnOperator } from '../../utils/catalogue/own.ts';
import type { Operator } from '../../utils/catalogue/schema.ts';
import { addressInFront, requestAccess } from '../../utils/client/access.ts';
import { deleteOwn, returnAccess, saveOwn } from '../../utils/client/background.ts';
import type { Access, OperatorAnswer } from '../../utils/messages.ts';

const parts = () => import('../../components/own-operator.tsx');

/** The views of operators that a person added; they do not weigh on whoever added none. */
const useParts = () => useLater(parts);

/** Names of operators, where hosts of the person's own turn out to be theirs. */
const useNames = (others: readonly OwnOperator[] = []) => {
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(
    () => void loadList().then((list) => setNames(new Map(list.map(({ id, name }) => [id, name])))),
    [],
  );
  return (id: string) => others.find((one) => one.id === id)?.name ?? names.get(id) ?? id;
};

type FormPageProps = {
  own?: OwnOperator | undefined;
  name?: string;
  /** A page of the web is in front, whose address can be taken. */
  besideTab: boolean;
  /** The operators that the person added. */
  others: readonly OwnOperator[];
  onSaved: (id: string) => void;
  onOperator?: (id: string) => void;
  onCancel: () => void;
};

/** The form for an operator that is not in the list. */
export const OwnOperatorFormPage = ({ besideTab, others, ...props }: FormPageProps) => {
  const parts = useParts();
  const nameOf = useNames(others);
  if (!parts) return <Loading />;
  return (
    <parts.OwnOperatorForm
      {...props}
      nameOf={nameOf}
      onFront={besideTab ? addressInFront : undefined}
      onSave={saveOwn}
    />
  );
};

/** How access to an operator's pages stands, and the ways to change that. */
export const OperatorAccess = ({ id, access }: { id: string; access: Access }) => (
  <OwnOperatorAccess
    access={access}
    onAsk={(hosts) => requestAccess(id, hosts)}
    onReturn={() => returnAccess(id)}
  />
);

/** What the person wrote of an operator. */
export const OwnAnswer = (props: { operator: Operator; country: Country | null }) => {
  const parts = useParts();
  return parts ? <parts.OwnOperatorAnswer {...props} /> : <Loading />;
};

/** What the person may do with an operator of their own; nothing for one of the catalogue. */
export const OwnActions = ({
  answer: { own, claimed },
  onEdit,
}: {
  answer: OperatorAnswer;
  onEdit: () => void;
}) => {
  const parts = useParts();
  const nameOf = useNames();
  if (!own || !parts) return null;
  return (
    <parts.OwnOperatorActions
      name={own.name}
      claimed={claimed}
      nameOf={nameOf}
      onEdit={onEdit}
      onDelete={() => deleteOwn(own.id)}
    />
  );
};
