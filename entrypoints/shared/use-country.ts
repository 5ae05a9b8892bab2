import { useEffect, useState } from 'preact/hooks';
import type { Country } from '../../utils/catalogue/country.ts';
import { loadCountry } from '../../utils/catalogue/load.ts';

/** What holds for all operators of a country; null until it is loaded, and where nothing is known. */
export const useCountry = (code: string | undefined): Country | null => {
  const [country, setCountry] = useState<Country | null>(null);
  useEffect(() => {
    let current = true;
    setCountry(null);
    if (code) void loadCountry(code).then((loaded) => current && setCountry(loaded ?? null));
    return () => {
      current = false;
    };
  }, [code]);
  return country;
};
