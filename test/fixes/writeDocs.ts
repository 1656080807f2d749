/** Writes docs/fixes.md. */
import { writeFileSync } from 'node:fs';
import { fixesDocument } from './support/document';
import { createTestEngine } from './support/fixing';

const engine = createTestEngine();
fixesDocument(engine)
  .then((text) => writeFileSync('docs/fixes.md', text))
  .finally(() => engine.dispose());
