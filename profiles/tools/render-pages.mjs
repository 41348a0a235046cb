// Writes what is kept as data into the pages: `<!-- table: name -->` becomes the table of that name.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export function renderPages(pages, data, definitions, target) {
  const read = path => JSON.parse(readFileSync(path, 'utf8'));
  const profiles = read(join(data, 'profiles.json'));
  const all = readdirSync(definitions).sort().map(name => read(join(definitions, name)));
  const structures = all.filter(r => r.resourceType === 'StructureDefinition');
  const title = id => structures.find(s => s.id === id)?.title ?? id;
  const tables = {
    records: () => table(['profile', 'resource', 'what it is for'], Object.entries(profiles).map(([id, p]) =>
      [`${title(id)} (\`${id}\`)`, structures.find(s => s.id === id)?.type ?? '', p.purpose])),
    extensions: () => table(['extension', 'stands on', 'why'], structures.filter(s => s.type === 'Extension').map(s =>
      [`${s.title} (\`${s.id}\`)`, s.context.map(c => c.expression).join(', '), s.description])),
    national: () => table(['profile', 'UK Core', 'US Core'], Object.entries(profiles).map(([id, p]) => [title(id), p.ukCore, p.usCore])),
    external: () => table(['system', 'code', 'words', 'check', 'seen in'], all.filter(r => r.content === 'supplement').flatMap(s => s.concept.map(c =>
      [s.supplements, `\`${c.code}\``, c.display, c.property[0].valueCode, c.property[1].valueString]))),
    questionnaires: () => table(['Questionnaire', 'what it is', 'looks back to', 'records'], all.filter(r => r.resourceType === 'Questionnaire').map(q =>
      [`${q.title} (\`${q.id}\`)`, q.description, lookedBackTo(q).join(', ') || '–', recordsOf(q).map(title).join(', ')])),
    hazards: () => table(['', 'hazard', 'cause', 'harm', 'severity', 'control', 'shown by'], read(join(data, 'hazards.json')).map(h =>
      [h.id, h.hazard, h.cause, h.harm, h.severity, h.control, h.tests.map(t => `\`${t}\``).join('<br/>')])),
  };
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(pages).filter(n => n.endsWith('.md')).sort()) {
    const text = readFileSync(join(pages, name), 'utf8').replace(/<!-- table: (\w+) -->/g, (_, key) => tables[key]());
    writeFileSync(join(target, name), text);
  }
}

const itemsOf = items => (items ?? []).flatMap(i => [i, ...itemsOf(i.item)]);

function lookedBackTo(questionnaire) {
  return itemsOf(questionnaire.item).flatMap(i => i.extension ?? []).map(e => e.valueExpression?.expression.match(/^today\(\) - (.*)$/)?.[1]).filter(Boolean);
}

// The profiles that the templates write.
function recordsOf(questionnaire) {
  const named = JSON.stringify(questionnaire.contained ?? []).matchAll(/StructureDefinition\/([a-z-]+)\|/g);
  return [...new Set([...named].map(m => m[1]))];
}

function table(head, rows) {
  const line = cells => `| ${cells.map(c => String(c).replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
