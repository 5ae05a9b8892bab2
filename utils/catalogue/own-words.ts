/** Ids of operators that a person added; no operator of the catalogue has a colon in its id (DESIGN §7). */
export const OWN_ID = /^own:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether an operator is one that a person added. */
export const isOwn = (id: string): boolean => OWN_ID.test(id);

/** What a person may say of ending a line online; that nothing is published is for research to say. */
export const OWN_ANSWERS = ['unknown', 'yes', 'partly', 'no'] as const;
export type OwnAnswer = (typeof OWN_ANSWERS)[number];
