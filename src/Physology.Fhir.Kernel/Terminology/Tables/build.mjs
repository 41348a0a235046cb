// Writes the tables beside it from npm packages of pinned versions. Run by hand when a list has changed:
//   node src/Physology.Fhir.Kernel/Terminology/Tables/build.mjs
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'tables-'));
const header = (what, from) => `# ${what}\n# From npm ${from}, by build.mjs\n`;

try {
  execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', work,
    'language-subtag-registry@0.4.2', 'iso-3166@4.4.0', 'currency-codes@2.2.0', 'hl7.fhir.r4.expansions@4.0.1'], { stdio: 'inherit' });
  const packages = join(work, 'node_modules');

  // IANA: subtags by kind. A range stays one word: qaa..qtz
  const registry = JSON.parse(readFileSync(join(packages, 'language-subtag-registry/data/json/registry.json'), 'utf8'));
  const meta = JSON.parse(readFileSync(join(packages, 'language-subtag-registry/data/json/meta.json'), 'utf8'));
  let tags = header(`Subtags of BCP 47, IANA registry of ${meta['File-Date']}`, 'language-subtag-registry 0.4.2 (CC0-1.0)');
  for (const kind of ['language', 'extlang', 'script', 'region', 'variant', 'grandfathered']) {
    const words = registry.filter(r => r.Type === kind).map(r => (r.Subtag ?? r.Tag).toLowerCase());
    tags += `${kind} ${words.sort().join(' ')}\n`;
  }
  writeFileSync(join(here, 'bcp-47.txt'), tags);

  // ISO 3166-1: alpha-2, alpha-3, numeric, name
  const { iso31661 } = await import(pathToFileURL(join(packages, 'iso-3166/index.js')));
  writeFileSync(join(here, 'iso-3166-1.txt'), header('Countries of ISO 3166-1', 'iso-3166 4.4.0 (MIT)')
    + iso31661.map(c => [c.alpha2, c.alpha3, c.numeric, c.name].join('\t')).sort().join('\n') + '\n');

  // ISO 4217: code, name; and those that HL7 published for R4 which ISO no longer has (or never had), as inactive
  const { default: currencies } = await import(pathToFileURL(join(packages, 'currency-codes/data.js')));
  const names = new Map(currencies.map(c => [c.code, c.currency]));
  const published = JSON.parse(readFileSync(join(packages, 'hl7.fhir.r4.expansions/ValueSet-currencies.json'), 'utf8')).expansion.contains;
  writeFileSync(join(here, 'iso-4217.txt'), header('Currencies of ISO 4217, and as inactive those of R4 that it lacks', 'currency-codes 2.2.0 (MIT) and hl7.fhir.r4.expansions 4.0.1 (CC0-1.0)')
    + [...names].map(([code, name]) => `${code}\t${name}`).concat(published.filter(c => !names.has(c.code)).map(c => `${c.code}\t${c.display}\tinactive`)).sort().join('\n') + '\n');
} finally {
  rmSync(work, { recursive: true, force: true });
}
