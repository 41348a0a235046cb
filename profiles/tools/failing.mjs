// One failing example for every rule of every profile: a valid example with that one rule broken, named by the rule.
// What can be read from the differential (counts, types, fixed values, patterns, bindings, targets) is broken mechanically, so that no
// rule is forgotten; invariants are broken by hand in input/data/failing.json. A rule that no example reaches stops the build.
// The rules of our extensions are broken in the same way, inside a valid example that carries the extension.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexDefinitions, baseElement } from './definitions.mjs';
import { locate, sliceMatches, split } from './locate.mjs';

const elsewhere = { coding: [{ system: 'https://physology.org/fhir/CodeSystem/side', code: 'left' }] };
const elsewhereForSides = { coding: [{ system: 'https://physology.org/fhir/CodeSystem/week-kind', code: 'usual' }] };
const otherCodes = { order: 'plan', replaces: 'appends', deny: 'permit', document: 'collection', actual: 'potential', 'after-start': 'before-start' };
const copy = value => structuredClone(value);
const read = path => JSON.parse(readFileSync(path, 'utf8'));

export function writeFailing(target, handmadePath, coreFolder) {
  const core = indexDefinitions(coreFolder);
  const handmade = read(handmadePath);
  const examples = readdirSync(join(target, 'examples')).sort().map(name => read(join(target, 'examples', name)));
  const rows = [];
  const unreached = [];
  for (const name of readdirSync(join(target, 'resources')).filter(n => n.startsWith('StructureDefinition-')).sort()) {
    const profile = read(join(target, 'resources', name));
    if (profile.type === 'Extension') {
      breakExtension(profile);
      continue;
    }
    const own = examples.filter(e => e.meta?.profile?.includes(`${profile.url}|${profile.version}`));
    if (own.length < 2) unreached.push(`${profile.id}: ${own.length} valid examples, two are needed`);
    for (const rule of rulesOf(profile, core)) {
      const broken = rule.kind === 'invariant' ? byHand(handmade[profile.id]?.[rule.name], examples) : firstBroken(own, rule, profile);
      if (!broken) {
        unreached.push(`${profile.id}: no example reaches ${rule.name}`);
        continue;
      }
      // A count or a type may pull another rule along; what keeps that one is said by hand.
      const resource = rule.kind === 'invariant' ? broken : set(broken, handmade[profile.id]?.[rule.name]?.set);
      write(profile, rule, resource);
    }
  }

  function write(profile, rule, resource) {
    mkdirSync(join(target, 'failing', profile.id), { recursive: true });
    writeFileSync(join(target, 'failing', profile.id, `${rule.name}.json`), JSON.stringify(resource, null, 1) + '\n');
    rows.push({ profile: profile.id, rule: rule.name, kind: rule.kind, key: rule.key, element: rule.element });
  }

  function breakExtension(extension) {
    const own = examples.filter(e => occurrences(e, extension.url).length > 0);
    if (own.length === 0) unreached.push(`${extension.id}: no example carries it`);
    for (const rule of [...rulesOf(extension, core), { kind: 'context', name: 'context', element: 'Extension' }]) {
      const resource = own.map(copy).find(example => occurrences(example, extension.url).some(found => {
        if (rule.kind !== 'context') return broke(found, rule, extension);
        example.meta.extension = [copy(found)];
        return true;
      }));
      if (resource) write(extension, rule, resource);
      else unreached.push(`${extension.id}: no example reaches ${rule.name}`);
    }
  }
  if (unreached.length > 0) throw new Error(`Rules without a failing example:\n  ${unreached.join('\n  ')}`);
  writeFileSync(join(target, 'failing', 'index.json'), JSON.stringify(rows, null, 2) + '\n');
  return rows.length;
}

// The extensions with this url, wherever they stand.
function occurrences(node, url) {
  if (node === null || typeof node !== 'object') return [];
  const here = Array.isArray(node) ? [] : (node.extension ?? []).filter(e => e.url === url);
  return [...here, ...Object.values(node).flatMap(value => occurrences(value, url))];
}

function rulesOf(profile, core) {
  const snapshot = new Map(profile.snapshot.element.map(e => [e.id, e]));
  const rules = [];
  for (const element of profile.differential.element) {
    const base = baseElement(element.id, core);
    const segments = split(element.id);
    const slice = segments.at(-1)?.slice;
    const isChoiceSlice = segments.at(-1)?.name.endsWith('[x]') && slice;
    const add = (kind, more = {}) => rules.push({ kind, element: element.id, segments, name: nameOf(segments, more.key ?? kind), base, definition: element, ...more });
    const requiredSlices = [...snapshot.values()].some(e => e.id.startsWith(`${element.id}:`) && !e.id.slice(element.id.length).includes('.') && e.min > 0);
    if (element.id === 'Extension.url') continue; // with another url it is another extension
    const tellsApart = isDiscriminator(element.id, snapshot);
    const isWholeDiscriminator = isDiscriminator(element.id, snapshot, true);
    if (element.max === '0') add('prohibited');
    else if (element.max && element.max !== '*' && !isChoiceSlice && base.max !== element.max && Number(element.max) !== Number(base.max)) add('max', { limit: Number(element.max) });
    if (element.min > (slice ? 0 : base.min ?? 0) && !requiredSlices && !tellsApart && !isChoiceSlice) add('min');
    if (!tellsApart && !isWholeDiscriminator && Object.keys(element).some(k => /^(fixed|pattern)[A-Z]/.test(k))) {
      add(Object.keys(element).some(k => k.startsWith('fixed')) ? 'fixed' : 'pattern');
    }
    if (element.binding?.strength === 'required') add('binding');
    if (element.type && !isChoiceSlice) {
      const allowed = element.type.map(t => t.code);
      const wider = base.type.map(t => t.code).filter(c => !allowed.includes(c));
      if (wider.length > 0) add('type', { wider });
      const targets = element.type.find(t => t.code === 'Reference')?.targetProfile;
      const before = base.type.find(t => t.code === 'Reference')?.targetProfile ?? [];
      const other = (before.length === 0 || before.some(t => t.endsWith('/Resource')) ? ['http://hl7.org/fhir/StructureDefinition/Basic'] : before).find(t => !(targets ?? []).includes(t));
      if (targets && other) add('target', { other: other.split('/').at(-1) });
    }
    for (const constraint of element.constraint ?? []) {
      if (constraint.key.startsWith('phy-')) add('invariant', { key: constraint.key });
    }
  }
  return rules;
}

// Breaking what tells a slice from the others makes it another thing, not a wrong one.
function isDiscriminator(id, snapshot, whole = false) {
  for (const [sliceId, element] of snapshot) {
    if (!element.sliceName || (id !== sliceId && !id.startsWith(`${sliceId}.`))) continue;
    const paths = (snapshot.get(sliceId.slice(0, sliceId.lastIndexOf(':')))?.slicing?.discriminator ?? []).map(d => d.path);
    if (paths.some(p => (p === '$this' ? whole && id === sliceId : `${sliceId}.${p}` === id))) return true;
  }
  return false;
}

function firstBroken(examples, rule, profile) {
  for (const example of examples) {
    const resource = copy(example);
    if (broke(resource, rule, profile)) return resource;
  }
  return null;
}

function broke(resource, rule, profile) {
  if (rule.kind === 'prohibited') return forbid(resource, rule, profile);
  const found = locate(resource, rule.segments, profile)[0];
  if (!found) return false;
  const { owner, key, index } = found;
  const value = index === undefined ? owner[key] : owner[key][index];
  const put = replacement => { if (index === undefined) owner[key] = replacement; else owner[key][index] = replacement; };
  switch (rule.kind) {
    case 'min': return removed(found, rule, profile);
    case 'max': {
      const list = owner[key];
      if (!Array.isArray(list)) return false;
      const here = rule.segments.at(-1).slice ? list.filter(sliceMatches(profile, rule.element).matches).length : list.length;
      for (let n = here; n <= rule.limit; n++) list.push(copy(value));
      return true;
    }
    case 'type': {
      const type = ['string', 'boolean', 'integer', 'uri', 'Quantity', 'CodeableConcept', 'dateTime', 'Period', 'Range'].find(t => rule.wider.includes(t)) ?? rule.wider[0];
      delete owner[key];
      delete owner[`_${key}`];
      owner[rule.segments.at(-1).name.replace('[x]', '') + type[0].toUpperCase() + type.slice(1)] = sample(type);
      return true;
    }
    case 'fixed': case 'pattern': put(different(value, rule)); return true;
    case 'binding': put(unlisted(value, rule)); return true;
    case 'target': put({ reference: `${rule.other}/1` }); return true;
    default: return false;
  }
}

function removed({ owner, key, index, parent }, rule, profile) {
  const segment = rule.segments.at(-1);
  if (segment.slice && segment.name === 'extension') owner[key].splice(index, 1);
  else if (segment.slice) {
    const { paths: [path], matches } = sliceMatches(profile, rule.element);
    owner[key].forEach((item, at) => {
      if (!matches(item) || owner[key].filter(matches).length < rule.definition.min) return;
      if (path === '$this') owner[key][at] = copy(elsewhere);
      else item[path] = typeof item[path] === 'string' ? 'urn:oid:1.2.3' : copy(elsewhere);
    });
    return true;
  } else if (Array.isArray(owner[key]) && rule.definition.min > 1) owner[key].length = rule.definition.min - 1;
  else delete owner[key];
  if (Array.isArray(owner[key]) && owner[key].length === 0) delete owner[key];
  // An element may not be left empty: that would be another rule.
  if (Object.keys(owner).length === 0) {
    if (key === 'text') owner.coding = copy(elsewhere.coding);
    else if (key === 'start') owner.end = '2030-01-01';
    else if (key === 'period') owner.repetitions = 1;
    else throw new Error(`${rule.element}: nothing is left beside it`);
  }
  return parent !== null;
}

function forbid(resource, rule, profile) {
  const segments = rule.segments.slice(0, -1);
  const at = segments.length === 0 ? resource : (f => f && (f.index === undefined ? f.owner[f.key] : f.owner[f.key][f.index]))(locate(resource, segments, profile)[0]);
  if (!at) return false;
  const name = rule.segments.at(-1).name;
  const type = rule.base.type?.[0]?.code ?? 'BackboneElement';
  if (name.endsWith('[x]')) at[`${name.slice(0, -3)}String`] = 'text';
  else {
    const value = name === 'component' ? { code: { text: 'Other' }, valueString: 'text' } : name === 'action' ? { id: 'other', title: 'Other' } : name === 'extension' ? { url: 'https://example.org/other', valueString: 'text' } : sample(type);
    at[name] = rule.base.max === '*' ? [value] : value;
  }
  return true;
}

function sample(type) {
  return { string: 'text', boolean: true, integer: 1, uri: 'urn:oid:1.2.3', canonical: 'urn:oid:1.2.3', dateTime: '2025-03-03', date: '2025-03-03', Quantity: { value: 1 }, CodeableConcept: copy(elsewhere),
    Period: { start: '2025-03-03' }, Range: { low: { value: 1 } }, Reference: { reference: 'Observation/1' }, Coding: copy(elsewhere.coding[0]) }[type] ?? (() => { throw new Error(`No sample of ${type}`); })();
}

function different(value, rule) {
  if (typeof value !== 'string') return copy(elsewhere);
  if (otherCodes[value]) return otherCodes[value];
  if (value.includes('|')) return value.split('|')[0];
  return rule.segments.at(-1).name === 'code' ? 'h' : 'urn:oid:1.2.3';
}

function unlisted(value, rule) {
  if (typeof value === 'string') return rule.segments.at(-1).name === 'contentType' ? 'text/csv' : 'h';
  return copy(rule.definition.binding.valueSet.includes('/sides') ? elsewhereForSides : elsewhere);
}

function byHand(entry, examples) {
  const from = entry && examples.find(e => `${e.resourceType}/${e.id}` === entry.from);
  return from ? set(copy(from), entry.set) : null;
}

// { "component[1].valueBoolean": true, "note": null }: null takes away.
function set(resource, changes = {}) {
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.match(/[^.[\]]+/g).map(k => (/^\d+$/.test(k) ? Number(k) : k));
    const owner = keys.slice(0, -1).reduce((node, key) => node[key], resource);
    if (value === null) delete owner[keys.at(-1)];
    else owner[keys.at(-1)] = value;
  }
  return resource;
}

function nameOf(segments, suffix) {
  const kebab = text => text.replace('[x]', '').replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase();
  return [...segments.map(s => kebab(s.name) + (s.slice ? `-${kebab(s.slice)}` : '')), suffix].join('-');
}
