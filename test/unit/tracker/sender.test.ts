import { describe, expect, test } from 'vitest';
import { type Sender, trust } from '../../../utils/tracker/sender.ts';
import { catalogue, dashboard, OWN, popup, portal } from '../support/senders.ts';

const who = (sender: Sender) => trust(sender, OWN.id, OWN.base, () => catalogue.hosts);
const at = (url: string, origin = new URL(url).origin): Sender => ({ ...portal, url, origin });

describe('I-16 who is believed', () => {
  test('I-16 our own pages: popup, dashboard, side panel', () => {
    expect(who(popup)).toEqual({ from: 'page' });
    expect(who(dashboard)).toEqual({ from: 'page' });
    expect(who({ ...popup, url: `${OWN.base}sidepanel.html` })).toEqual({ from: 'page' });
  });

  test('I-16 our content script in the top frame of an operator’s page', () => {
    expect(who(portal)).toEqual({
      from: 'portal',
      operator: 'giffgaff-gb',
      tab: 7,
      host: 'www.giffgaff.com',
      address: portal.url,
    });
  });

  test.each<[string, Sender]>([
    ['nobody at all', {}],
    ['no id', { ...portal, id: undefined }],
    ['another extension', { ...portal, id: 'other' }],
    [
      'another extension’s page',
      { ...popup, id: 'other', url: 'chrome-extension://other/popup.html' },
    ],
    [
      'a page of another extension under our id',
      { ...popup, url: 'chrome-extension://other/popup.html' },
    ],
    [
      'an address that only begins like ours',
      { ...popup, url: 'chrome-extension://unline.evil.example/popup.html' },
    ],
    ['no address', { ...portal, url: undefined }],
    ['an address that is none', { ...portal, url: 'www.giffgaff.com' }],
    ['a portal without an origin', { ...portal, origin: undefined }],
    ['a portal with an empty origin', { ...portal, origin: '' }],
    ['a page of ours without an origin', { ...popup, origin: undefined }],
    ['a page of ours with a foreign origin', { ...popup, origin: 'https://www.giffgaff.com' }],
    ['a portal with an opaque origin (a sandboxed page)', { ...portal, origin: 'null' }],
    ['a portal with another origin', { ...portal, origin: 'https://evil.example' }],
    ['a portal with the origin of another operator', { ...portal, origin: 'https://www.att.com' }],
    ['a subframe of a portal', { ...portal, frameId: 4 }],
    ['a portal in no frame', { ...portal, frameId: undefined }],
    ['a page of ours inside of another page', { ...dashboard, frameId: 2 }],
    ['a portal without a tab', { ...portal, tab: undefined }],
    ['a tab without an id', { ...portal, tab: { incognito: false } }],
    ['http', at('http://www.giffgaff.com/account')],
    ['another port', at('https://www.giffgaff.com:8443/account')],
    ['a host that only ends like the operator’s', at('https://my-giffgaff.com/')],
    ['a host that only begins like the operator’s', at('https://www.giffgaff.com.evil.example/')],
    ['the operator’s name before an at sign', at('https://www.giffgaff.com@evil.example/')],
    ['a subdomain that the operator’s file does not name', at('https://deep.www.giffgaff.com/')],
    ['a help host, which is not recognised', at('https://community.giffgaff.com/')],
    ['a file', { ...portal, url: 'file:///www.giffgaff.com/', origin: 'null' }],
    ['a blob of the operator', { ...portal, url: 'blob:https://www.giffgaff.com/1' }],
  ])('I-16 %s is nobody', (_, sender) => {
    expect(who(sender)).toBeUndefined();
  });
});

describe('I-17 what is believed of whom', () => {
  test('I-17 operator, host and tab are those of the address that the browser names, not of the tab’s own address', () => {
    const moved: Sender = {
      ...at('https://www.att.com/'),
      tab: { id: 9, url: 'https://www.giffgaff.com/' },
    };
    expect(who(moved)).toEqual({
      from: 'portal',
      operator: 'att-us',
      tab: 9,
      host: 'www.att.com',
      address: 'https://www.att.com/',
    });
  });

  test('after a step inside a single-page portal the tab’s address counts, on the same origin alone', () => {
    const stepped: Sender = {
      ...at('https://www.att.com/'),
      tab: { id: 9, url: 'https://www.att.com/acctmgmt/devices' },
    };
    expect(who(stepped)).toMatchObject({ address: 'https://www.att.com/acctmgmt/devices' });
  });

  test('I-17 every address that the catalogue claims leads to its operator', () => {
    for (const [host, list] of Object.entries(() => catalogue.hosts))
      for (const [path, operator] of list)
        expect(who(at(`https://${host}${path}/`)), host + path).toMatchObject({ operator, host });
  });
});

test('I-18 private windows are nobody, pages of ours in them too', () => {
  expect(who({ ...portal, tab: { ...portal.tab, incognito: true } })).toBeUndefined();
  expect(who({ ...dashboard, tab: { ...dashboard.tab, incognito: true } })).toBeUndefined();
});
