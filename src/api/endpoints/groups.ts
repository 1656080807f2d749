/** WhatsApp groups. */
import type { EndpointRow, PhoneField } from '../endpointModel';
import { GROUP_CREATE_LIMIT, PARTICIPANTS_LIMIT } from '../limits';
import { officialSkill } from '../provenance';

const FROM: PhoneField = { name: 'from_number', in: 'body' };
const PARTICIPANTS: PhoneField = { name: 'participants[]', in: 'body' };

export const WHATSAPP_GROUPS: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/whatsapp/groups/{phone_number}',
    effect: 'read',
    summary: 'Groups that a connected number is in.',
    docs: 'API/WhatsApp/Web/groups/list-whatsapp-groups',
  },
  {
    method: 'GET',
    path: '/whatsapp/group/{group_uuid}',
    effect: 'read',
    summary: 'One group with its participants.',
    docs: 'API/WhatsApp/Web/groups/list-whatsapp-group-participants',
  },
  {
    method: 'POST',
    path: '/whatsapp/group/create',
    effect: 'create',
    summary: 'Creates a group with its first participants.',
    docs: 'API/WhatsApp/Web/groups/create-group',
    limits: [GROUP_CREATE_LIMIT, PARTICIPANTS_LIMIT],
    phones: [FROM, { name: 'group.participants[]', in: 'body' }],
  },
  {
    method: 'POST',
    path: '/whatsapp/group/{group_uuid}/add-participant',
    effect: 'update',
    summary: 'Adds participants to a group.',
    docs: 'API/WhatsApp/Web/groups/add-participant',
    limits: [PARTICIPANTS_LIMIT],
    phones: [FROM, PARTICIPANTS],
  },
  {
    method: 'POST',
    path: '/whatsapp/group/{group_uuid}/remove-participant',
    effect: 'update',
    summary: 'Removes participants from a group.',
    docs: 'API/WhatsApp/Web/groups/remove-participant',
    limits: [PARTICIPANTS_LIMIT],
    phones: [FROM, PARTICIPANTS],
  },
  {
    method: 'POST',
    path: '/whatsapp/group/{group_uuid}/promote-participant',
    effect: 'update',
    summary: 'Makes participants of a group its admins.',
    docs: 'API/WhatsApp/groups/promote-participant',
    limits: [PARTICIPANTS_LIMIT],
    phones: [FROM, PARTICIPANTS],
  },
  {
    method: 'POST',
    path: '/whatsapp/group/{group_uuid}/demote-participant',
    effect: 'update',
    summary: 'Takes the admin rights from participants of a group.',
    docs: 'API/WhatsApp/groups/demote-participant',
    limits: [PARTICIPANTS_LIMIT],
    phones: [FROM, PARTICIPANTS],
  },
  {
    method: 'POST',
    path: '/whatsapp/group/{group_uuid}/set-description',
    effect: 'update',
    summary: 'Changes the description of a group.',
    docs: 'API/WhatsApp/groups/set-description',
    phones: [FROM],
  },
  {
    method: 'POST',
    path: '/whatsapp/group/{group_uuid}/set-picture',
    effect: 'update',
    summary: 'Changes the picture of a group.',
    docs: 'API/WhatsApp/Web/groups/list-whatsapp-groups',
    nearestDocs: true,
    origin: officialSkill('2chat-whatsapp-groups'),
    phones: [FROM],
  },
];
