import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { issuerFinder } from '../../../utils/identifiers/issuer.ts';
import { issuerFit } from '../../../utils/identifiers/issuer-fit.ts';
import type { IssuerList } from '../../../utils/identifiers/issuer-list.ts';
import { catalogue } from '../support/senders.ts';

const list = JSON.parse(readFileSync('public/iccid-prefixes.json', 'utf8')) as IssuerList;
const find = issuerFinder(list);
const operators = catalogue.list;
const fitOf = (prefix: string, operator?: string) => {
  const issuer = find(prefix.padEnd(19, '0'));
  if (!issuer) throw new Error(`${prefix} is nobody’s`);
  return issuerFit(
    issuer,
    operators.find(({ id }) => id === operator),
    operators,
  );
};

describe('an ICCID suggests its operator', () => {
  test.each([
    ['895301', ['etecsa-cu']],
    ['898600', ['china-mobile-cn']],
    ['898601', ['china-unicom-cn']],
    ['898603', ['china-telecom-cn']],
    ['891260', ['t-mobile-us']],
    ['894920', ['lidl-connect-de', 'simon-mobile-de', 'vodafone-de']],
    ['894420', ['smarty-gb', 'three-gb']],
    ['894938', []],
    ['895399', []],
  ])('%s: %j', (prefix, suggested) => {
    expect(fitOf(prefix).suggested.toSorted()).toEqual(suggested);
  });
});

describe('beside the chosen operator', () => {
  test.each([
    ['895301', 'etecsa-cu', 'fits', 'its own'],
    ['894920', 'lidl-connect-de', 'fits', 'its company’s'],
    ['8944110', 'tesco-mobile-gb', 'unknown', 'a former name that no operator of the list has'],
    ['891480', 'visible-us', 'fits', 'its network’s'],
    ['891480', 'us-mobile-us', 'fits', 'one of its networks’'],
    ['895301', 'china-mobile-cn', 'other-country', 'a card from Cuba'],
    ['894920', 'telekom-de', 'other-operator', 'another operator’s'],
    ['894938', 'telekom-de', 'unknown', 'a card maker’s'],
    ['895399', 'china-mobile-cn', 'unknown', 'only the calling code is known'],
    ['895301', 'airalo', 'unknown', 'a travel seller hands out cards of any country'],
    ['89883440', 'vodafone-gb', 'unknown', 'a network without a country'],
    ['89883440', 'truphone', 'fits', 'a network without a country, of that name'],
  ])('%s at %s: %s (%s)', (prefix, operator, fit) => {
    expect(operators.some(({ id }) => id === operator)).toBe(true);
    expect(fitOf(prefix, operator).fit).toBe(fit);
  });

  test('nothing is said before one is chosen', () => {
    expect(fitOf('895301').fit).toBe('unknown');
  });
});

test('an operator without a home market is not suggested for a namesake’s card', () => {
  const foreign = list.issuers.filter(({ country }) => country && country !== 'ZZ');
  const homeless = operators.filter(({ country }) => country === 'ZZ').map(({ id }) => id);
  const wrong = foreign.filter(({ prefix }) =>
    fitOf(prefix).suggested.some((id) => homeless.includes(id)),
  );
  expect(wrong).toEqual([]);
});
