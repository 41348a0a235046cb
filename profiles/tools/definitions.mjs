// R4's own elements, to tell what a profile adds to them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { split } from './locate.mjs';

export function indexDefinitions(folder) {
  const types = new Map();
  return type => {
    if (!types.has(type)) {
      const definition = JSON.parse(readFileSync(join(folder, `StructureDefinition-${type}.json`), 'utf8'));
      types.set(type, new Map(definition.snapshot.element.map(e => [e.id, e])));
    }
    return types.get(type);
  };
}

// The R4 element that an element of a profile constrains: Observation.component:type.value[x] → Observation.component.value[x].
export function baseElement(id, core) {
  const root = id.split('.')[0].split(':')[0];
  let path = root;
  let element = core(root).get(root);
  let type = root;
  for (const segment of split(id)) {
    let next = core(type).get(`${path}.${segment.name}`);
    if (!next) {
      // Into a data type: the slice of a choice says which, else the first type has it.
      type = element.chosen ?? element.type.map(t => t.code).find(c => c !== 'BackboneElement' && core(c).has(`${c}.${segment.name}`)) ?? 'Extension';
      path = type;
      next = core(type).get(`${path}.${segment.name}`);
    }
    if (!next) throw new Error(`${id}: R4 has no ${path}.${segment.name}`);
    if (next.contentReference) {
      path = next.contentReference.slice(1);
      element = { ...core(type).get(path), max: next.max, min: next.min };
      continue;
    }
    path = `${path}.${segment.name}`;
    const chosen = segment.name.endsWith('[x]') && segment.slice ? segment.slice.slice(segment.name.length - 3) : undefined;
    element = chosen ? { ...next, chosen } : next;
  }
  return element;
}
