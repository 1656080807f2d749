/** Virtual phone numbers and phone calls. */
import type { EndpointRow } from '../endpointModel';
import { success } from '../endpointModel';
import { documented, officialSkill } from '../provenance';

const PAGES = 'API/Virtual-Phone-Numbers';

export const VIRTUAL_NUMBERS: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/numbers/regions',
    effect: 'read',
    summary: 'Regions of a country in which numbers are on sale.',
    docs: `${PAGES}/search-regions`,
  },
  {
    method: 'GET',
    path: '/numbers/cities',
    effect: 'read',
    summary: 'Cities of a country or region in which numbers are on sale.',
    docs: `${PAGES}/overview`,
    nearestDocs: true,
  },
  {
    method: 'GET',
    path: '/numbers/did-types',
    effect: 'read',
    summary: 'Kinds of numbers on sale.',
    docs: `${PAGES}/overview`,
    nearestDocs: true,
  },
  {
    method: 'GET',
    path: '/numbers/requirements',
    effect: 'read',
    summary: 'Papers that a purchase in a country needs.',
    docs: `${PAGES}/overview`,
    nearestDocs: true,
  },
  {
    method: 'GET',
    path: '/numbers/groups',
    effect: 'read',
    summary: 'Groups of numbers on sale: the main search.',
    docs: `${PAGES}/search-groups`,
  },
  {
    method: 'GET',
    path: '/numbers/available',
    effect: 'read',
    summary: 'Single numbers of a group on sale.',
    docs: `${PAGES}/overview`,
    nearestDocs: true,
  },
  {
    method: 'POST',
    path: '/numbers/reservations',
    effect: 'create',
    summary: 'Holds a number for a while.',
    docs: `${PAGES}/reserve-number`,
    success: success([201], documented(`${PAGES}/reserve-number`)),
    phones: [{ name: 'number', in: 'body' }],
  },
  {
    method: 'GET',
    path: '/numbers/reservations',
    effect: 'read',
    summary: 'Numbers that are on hold.',
    docs: `${PAGES}/list-reservations`,
  },
  {
    method: 'DELETE',
    path: '/numbers/reservations/{uuid}',
    effect: 'delete',
    summary: 'Ends the hold on a number.',
    docs: `${PAGES}/cancel-reservation`,
  },
  {
    method: 'POST',
    path: '/numbers/purchase',
    effect: 'create',
    summary: 'Buys numbers: it costs money.',
    docs: `${PAGES}/purchase-numbers`,
    success: success([201], documented(`${PAGES}/purchase-numbers`)),
    phones: [{ name: 'number', in: 'body' }],
  },
  {
    method: 'GET',
    path: '/voip/virtual-numbers',
    effect: 'read',
    summary: 'Virtual numbers of the account.',
    docs: 'API/Phone-Calls/list-virtual-numbers',
  },
  {
    method: 'DELETE',
    path: '/voip/virtual-numbers/{virtual_number_uuid}',
    effect: 'delete',
    summary: 'Gives up a virtual number.',
    docs: `${PAGES}/delete-virtual-number`,
    success: success([200], documented(`${PAGES}/delete-virtual-number`)),
  },
];

export const PHONE_CALLS: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/voip/caller-ids',
    effect: 'read',
    summary: 'Caller ids of the account.',
    docs: 'API/Phone-Calls/list-caller-ids',
  },
  {
    method: 'GET',
    path: '/voip/call-history',
    effect: 'read',
    summary: 'Records of past calls.',
    docs: 'API/Phone-Calls/get-call-history',
  },
  {
    method: 'GET',
    path: '/voip/call/{call_uuid}',
    effect: 'read',
    summary: 'Record of one call.',
    docs: 'API/Phone-Calls/get-call-history',
    nearestDocs: true,
    origin: officialSkill('2chat-calls'),
  },
];
