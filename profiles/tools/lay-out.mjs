// Sorts what SUSHI wrote: definitions, examples, failing examples, the package.
// node lay-out.mjs SUSHI_FOLDER PROFILES_FOLDER FOLDER_OF_hl7.fhir.r4.core TARGET
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFailing } from './failing.mjs';
import { writePackage } from './package.mjs';
import { renderPages } from './render-pages.mjs';

const [source, profiles, core, target] = process.argv.slice(2);
const compiled = join(source, 'fsh-generated', 'resources');
const names = readdirSync(compiled).filter(name => name.endsWith('.json')).sort();
const guide = JSON.parse(readFileSync(join(compiled, names.find(name => name.startsWith('ImplementationGuide-')))));
const isExample = new Set(guide.definition.resource
  .filter(entry => entry.exampleBoolean || entry.exampleCanonical)
  .map(entry => entry.reference.reference.replace('/', '-') + '.json'));

for (const folder of ['resources', 'examples', 'failing', 'package']) {
  rmSync(join(target, folder), { recursive: true, force: true });
  mkdirSync(join(target, folder), { recursive: true });
}
for (const name of names.filter(name => !name.startsWith('ImplementationGuide-'))) {
  cpSync(join(compiled, name), join(target, isExample.has(name) ? 'examples' : 'resources', name));
}
const failing = writeFailing(target, join(profiles, 'input', 'data', 'failing.json'), core);
renderPages(join(profiles, 'input', 'pagecontent'), join(profiles, 'input', 'data'), join(target, 'resources'), join(target, 'pages'));
const file = writePackage(target, guide);
const count = folder => readdirSync(join(target, folder)).length;
console.log(`${count('resources')} definitions, ${count('examples')} examples, ${failing} failing examples, ${file}`);
