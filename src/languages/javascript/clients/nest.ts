/** NestJS's HttpService: axios behind observables, which are followed like promises, and as `axiosRef`. */
import type { Library } from '../../../flow/library';
import { AXIOS_METHODS, AXIOS_TYPES } from './axios';
import { entriesOf, reads } from './shared';

export const NEST: Library = {
  id: 'nestjs',
  entries: entriesOf(['@nestjs/axios.HttpService', '@nestjs/common.HttpService'], 'service'),
  types: {
    ...AXIOS_TYPES,
    service: { instance: 'service', members: { ...AXIOS_METHODS, axiosRef: reads('axios') } },
  },
};
