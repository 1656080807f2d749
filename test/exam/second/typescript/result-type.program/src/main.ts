import { Gateway } from './gateway';

const r = await Gateway.channelStatus(process.argv[2]);
if (r.kind === 'err' && r.status === 404) {
  console.error('no such channel');
  process.exit(44);
}
const site = await fetch('https://example.com');
process.exitCode = site.status === 200 ? 0 : 1;
