/** The catalog of a WhatsApp Business number: products and collections. */
import type { EndpointRow, PhoneField } from '../endpointModel';
import { IMAGES_LIMIT } from '../limits';
import { officialSkill } from '../provenance';

const FROM_IN_QUERY: readonly PhoneField[] = [{ name: 'from_number', in: 'query' }];
const FROM_IN_BODY: readonly PhoneField[] = [{ name: 'from_number', in: 'body' }];

export const WHATSAPP_CATALOG: readonly EndpointRow[] = [
  {
    method: 'GET',
    path: '/whatsapp/catalog/products',
    effect: 'read',
    summary: 'Products of your own catalog.',
    docs: 'API/WhatsApp/catalog/list-products',
    phones: FROM_IN_QUERY,
  },
  {
    method: 'GET',
    path: '/whatsapp/catalog/products/{target_number}',
    effect: 'read',
    summary: 'Products of another business.',
    docs: 'API/WhatsApp/catalog/list-products',
    phones: FROM_IN_QUERY,
  },
  {
    method: 'POST',
    path: '/whatsapp/catalog/product',
    effect: 'create',
    summary: 'Adds a product to the catalog.',
    docs: 'API/WhatsApp/catalog/add-product',
    phones: FROM_IN_BODY,
  },
  {
    method: 'PUT',
    path: '/whatsapp/catalog/product/{product_id}',
    effect: 'update',
    summary: 'Edits a product.',
    docs: 'API/WhatsApp/catalog/edit-product',
    phones: FROM_IN_BODY,
  },
  {
    method: 'DELETE',
    path: '/whatsapp/catalog/product/{product_id}',
    effect: 'delete',
    summary: 'Deletes a product.',
    docs: 'API/WhatsApp/catalog/list-products',
    nearestDocs: true,
    origin: officialSkill('2chat-whatsapp-catalog'),
    phones: FROM_IN_BODY,
  },
  {
    method: 'POST',
    path: '/whatsapp/catalog/product/image/{product_id}',
    effect: 'create',
    summary: 'Adds further images to a product.',
    docs: 'API/WhatsApp/catalog/add-product-image',
    limits: [IMAGES_LIMIT],
    phones: FROM_IN_BODY,
  },
  {
    method: 'DELETE',
    path: '/whatsapp/catalog/product/image/{product_id}/{image_index}',
    effect: 'delete',
    summary: 'Deletes a further image of a product.',
    docs: 'API/WhatsApp/catalog/delete-product-image',
    phones: FROM_IN_BODY,
  },
  {
    method: 'GET',
    path: '/whatsapp/catalog/collections',
    effect: 'read',
    summary: 'Collections of your own catalog.',
    docs: 'API/WhatsApp/catalog/list-collections',
    phones: FROM_IN_QUERY,
  },
  {
    method: 'GET',
    path: '/whatsapp/catalog/collections/{target_number}',
    effect: 'read',
    summary: 'Collections of another business.',
    docs: 'API/WhatsApp/catalog/list-collections',
    phones: FROM_IN_QUERY,
  },
  {
    method: 'POST',
    path: '/whatsapp/catalog/collection',
    effect: 'create',
    summary: 'Creates a collection; its name cannot change later.',
    docs: 'API/WhatsApp/catalog/add-collection',
    phones: FROM_IN_BODY,
  },
  {
    method: 'PUT',
    path: '/whatsapp/catalog/collection/{collection_id}',
    effect: 'update',
    summary: 'Adds products to a collection or removes some; its id changes.',
    docs: 'API/WhatsApp/catalog/edit-collection',
    phones: FROM_IN_BODY,
  },
  {
    method: 'DELETE',
    path: '/whatsapp/catalog/collection/{collection_id}',
    effect: 'delete',
    summary: 'Deletes a collection.',
    docs: 'API/WhatsApp/catalog/delete-collection',
    phones: FROM_IN_BODY,
  },
];
