import * as fc from 'fast-check';
import { claims, operatorAt } from '../../../utils/catalogue/hosts.ts';
import { catalogue } from './senders.ts';

/** Every address space that an operator claims. */
export const all = catalogue.operators.flatMap(claims);
/** One of them. */
export const claim = fc.constantFrom(...all);
/** Whose an address is, over the whole catalogue. */
export const at = (address: string) => operatorAt(address, catalogue.hosts);
/** A few letters that stand in an address. */
export const word = fc.stringMatching(/^[a-z0-9]{1,8}$/);
/** Nobody's name: no operator claims it, whoever made it up. */
export const nobody = (host: string) => !Object.hasOwn(catalogue.hosts, host);
