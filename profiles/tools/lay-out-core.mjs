// Lays out HL7's R4 definitions as the package hl7.fhir.r4.core that FHIR tools look for.
// node lay-out-core.mjs FOLDER_OF_hl7.fhir.r4.examples TARGET
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [source, target] = process.argv.slice(2);
const kinds = /^(StructureDefinition|ValueSet|CodeSystem|ConceptMap|SearchParameter|OperationDefinition|CompartmentDefinition|NamingSystem)-/;
const files = [];
mkdirSync(target, { recursive: true });
for (const filename of readdirSync(source).filter(name => kinds.test(name) && name.endsWith('.json')).sort()) {
  const resource = JSON.parse(readFileSync(join(source, filename), 'utf8'));
  if (!resource.url && resource.resourceType !== 'NamingSystem') continue;
  cpSync(join(source, filename), join(target, filename));
  const { resourceType, id, url, version, kind, type } = resource;
  files.push({ filename, resourceType, id, url, version, kind, type });
}
writeFileSync(join(target, '.index.json'), JSON.stringify({ 'index-version': 2, files }));
writeFileSync(join(target, 'package.json'), JSON.stringify({
  name: 'hl7.fhir.r4.core', version: '4.0.1', fhirVersions: ['4.0.1'], type: 'Core', canonical: 'http://hl7.org/fhir', dependencies: {},
}));
