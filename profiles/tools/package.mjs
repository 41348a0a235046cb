// The guide as a FHIR npm package. The same content gives the same bytes: names in order, one time, no owner, no system in the header.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const time = 499162500; // what npm itself writes: 26 October 1985

export function writePackage(target, guide) {
  const entries = new Map();
  const { dependsOn, definition, ...rest } = guide;
  const own = { ...rest, dependsOn: dependsOn.filter(d => d.packageId !== 'hl7.fhir.uv.tools.r4'), definition };
  const dependencies = { 'hl7.fhir.r4.core': '4.0.1', ...Object.fromEntries(own.dependsOn.map(d => [d.packageId, d.version])) };
  entries.set('package/package.json', json({
    name: guide.packageId, version: guide.version, type: 'IG', canonical: guide.url.slice(0, guide.url.indexOf('/ImplementationGuide/')), url: guide.url.slice(0, guide.url.indexOf('/ImplementationGuide/')),
    title: guide.title, description: guide.description, fhirVersions: guide.fhirVersion, dependencies, author: guide.publisher, license: guide.license, directories: { lib: 'package', example: 'example' },
  }));
  const add = (folder, name, bytes) => entries.set(`${folder}/${name}`, bytes);
  for (const [source, folder] of [['resources', 'package'], ['examples', 'package/example']]) {
    const files = readdirSync(join(target, source)).sort().map(name => [name, readFileSync(join(target, source, name))]);
    if (source === 'resources') files.push([`ImplementationGuide-${guide.id}.json`, json(own)]);
    files.sort(([a], [b]) => (a < b ? -1 : 1));
    add(folder, '.index.json', json({ 'index-version': 2, files: files.map(([filename, bytes]) => {
      const { resourceType, id, url, version, kind, type, supplements, content } = JSON.parse(bytes);
      return { filename, resourceType, id, url, version, kind: typeof kind === 'string' ? kind : undefined, type: typeof type === 'string' ? type : undefined, supplements, content: typeof content === 'string' ? content : undefined };
    }) }));
    for (const [name, bytes] of files) add(folder, name, bytes);
  }
  const name = `${guide.packageId}-${guide.version}.tgz`;
  const zipped = gzipSync(tar([...entries].sort(([a], [b]) => (a < b ? -1 : 1))), { level: 9 });
  zipped[9] = 255; // "unknown": the system that packed it
  writeFileSync(join(target, 'package', name), zipped);
  return name;
}

const json = value => Buffer.from(JSON.stringify(value, null, 1) + '\n');

function tar(entries) {
  const blocks = [];
  for (const [name, bytes] of entries) {
    const header = Buffer.alloc(512);
    if (Buffer.byteLength(name) > 100) throw new Error(`${name}: longer than a tar name`);
    const octal = (value, at, length) => header.write(value.toString(8).padStart(length - 1, '0') + '\0', at);
    header.write(name, 0);
    octal(0o644, 100, 8);
    octal(0, 108, 8);
    octal(0, 116, 8);
    octal(bytes.length, 124, 12);
    octal(time, 136, 12);
    header.write('        ', 148);
    header.write('0', 156);
    header.write('ustar\0' + '00', 257);
    octal(header.reduce((sum, byte) => sum + byte, 0), 148, 7);
    header[155] = 0x20;
    blocks.push(header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512));
  }
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}
