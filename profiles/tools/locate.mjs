// Finds the values of an element of a profile in a resource.

// 'Observation.component:type.value[x]' → [{ name: 'component', slice: 'type' }, { name: 'value[x]' }]
export const split = id => id.split('.').slice(1).map(part => {
  const [name, slice] = part.split(':');
  return { name, slice };
});

export function locate(resource, segments, profile) {
  let places = [{ value: resource, owner: null, key: null, index: undefined, parent: null }];
  let id = profile.type;
  for (const segment of segments) {
    id += `.${segment.name}${segment.slice ? `:${segment.slice}` : ''}`;
    const next = [];
    for (const place of places) {
      const node = place.value;
      if (node === null || typeof node !== 'object') continue;
      const key = keyOf(node, segment);
      if (key === undefined) continue;
      const isList = Array.isArray(node[key]);
      (isList ? node[key] : [node[key]]).forEach((value, index) => {
        if (!isList || !segment.slice || sliceMatches(profile, id).matches(value)) next.push({ value, owner: node, key, index: isList ? index : undefined, parent: place });
      });
    }
    places = next;
  }
  return places;
}

function keyOf(node, { name, slice }) {
  if (!name.endsWith('[x]')) return name in node ? name : undefined;
  if (slice) return slice in node ? slice : undefined;
  const stem = name.slice(0, -3);
  return Object.keys(node).find(k => k.startsWith(stem) && /^[A-Z]/.test(k.slice(stem.length)));
}

export function sliceMatches(profile, sliceId) {
  const find = id => profile.snapshot.element.find(e => e.id === id);
  const sliced = find(sliceId.slice(0, sliceId.lastIndexOf(':')));
  const paths = sliced.slicing.discriminator.map(d => d.path);
  const expected = paths.map(path => {
    const element = find(path === '$this' ? sliceId : `${sliceId}.${path}`);
    const key = Object.keys(element).find(k => /^(fixed|pattern)[A-Z]/.test(k));
    return { path, pattern: element[key] };
  });
  return { paths, matches: value => expected.every(e => holds(e.path === '$this' ? value : value?.[e.path], e.pattern)) };
}

function holds(value, pattern) {
  if (Array.isArray(pattern)) return Array.isArray(value) && pattern.every(p => value.some(v => holds(v, p)));
  if (pattern && typeof pattern === 'object') return value && typeof value === 'object' && Object.entries(pattern).every(([k, p]) => holds(value[k], p));
  return value === pattern;
}
