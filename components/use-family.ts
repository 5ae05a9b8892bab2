import { useEffect, useState } from 'preact/hooks';
import { type FoundFamily, familyOrGeneral } from '../utils/cancellation/family-choice.ts';
import { useFamilies } from './families.ts';

/** The facts about a device of this family, or about every device; undefined until they are loaded. */
export const useFamily = (id: string | undefined): FoundFamily | undefined => {
  const { load } = useFamilies();
  const [found, setFound] = useState<{ id: string | undefined; family: FoundFamily | undefined }>();
  useEffect(() => {
    let current = true;
    void familyOrGeneral(id, load).then((family) => current && setFound({ id, family }));
    return () => {
      current = false;
    };
  }, [id]);
  return found?.id === id ? found?.family : undefined;
};
