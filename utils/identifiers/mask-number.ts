const NUMBER = /^\+?[\d\s().\-/]{6,}$/;
const KEPT = 3;

/** A telephone number with all but its last three digits hidden; any other text comes back as it is. */
export const maskNumber = (text: string): string => {
  const folded = text.normalize('NFKC').trim();
  const digits = folded.replace(/\D/g, '');
  return NUMBER.test(folded) && digits.length >= 6 ? `••• ${digits.slice(-KEPT)}` : text;
};
